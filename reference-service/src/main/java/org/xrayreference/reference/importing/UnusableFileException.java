package org.xrayreference.reference.importing;

/** A file that the import cannot do without is not what it should be; the message is for the operator. */
final class UnusableFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableFileException(String message) {
        super(message);
    }
}
