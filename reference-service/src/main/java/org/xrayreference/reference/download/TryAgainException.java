package org.xrayreference.reference.download;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The server did not bring the file this time. */
final class TryAgainException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Duration> after;

    TryAgainException(String message) {
        this(message, Optional.empty());
    }

    TryAgainException(String message, Optional<Duration> after) {
        super(message);
        this.after = after;
    }

    /** How long the server wants to be left alone. */
    Optional<Duration> after() {
        return after;
    }
}
