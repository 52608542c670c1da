package org.xrayreference.reference.download;

/** A file does not come, and trying on would not help; the message is for the operator. */
final class FetchFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    FetchFailedException(String message) {
        super(message);
    }

    FetchFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
