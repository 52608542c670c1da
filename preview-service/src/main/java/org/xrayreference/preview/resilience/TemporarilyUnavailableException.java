package org.xrayreference.preview.resilience;

/** Something that this service needs is not there just now; trying again may help. */
public class TemporarilyUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TemporarilyUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
