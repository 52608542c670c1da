package org.xrayreference.preview.upload;

/** A message that no retry makes readable. Never quotes it. */
public final class PoisonEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PoisonEventException(String message) {
        super(message);
    }
}
