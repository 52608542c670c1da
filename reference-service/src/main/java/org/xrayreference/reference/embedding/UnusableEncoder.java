package org.xrayreference.reference.embedding;

/** No embedder can be made of this file and these settings; the message says what was expected and what was found. */
public final class UnusableEncoder extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableEncoder(String message) {
        super(message);
    }

    UnusableEncoder(String message, Throwable cause) {
        super(message, cause);
    }
}
