package org.xrayreference.reference.importing;

/** One file cannot be taken, while those beside it can; the message says why. */
final class RefusedFileException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedFileException(String why) {
        super(why);
    }

    RefusedFileException(String why, Throwable cause) {
        super(why, cause);
    }
}
