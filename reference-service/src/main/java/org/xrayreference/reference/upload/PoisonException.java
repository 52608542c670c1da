package org.xrayreference.reference.upload;

/** An event that no retry will mend: it goes to the dead letters at once. */
final class PoisonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PoisonException(String message) {
        super(message);
    }

    PoisonException(String message, Throwable cause) {
        super(message, cause);
    }
}
