package org.xrayreference.preview.upload;

import java.time.Duration;
import java.time.Instant;

/** Whether a picture's preview may go to an external provider, and when that was said. */
public record Consent(boolean given, Instant at) {
    /**
     * Who agrees knows who the provider is then, not who it is after an outage, a replay or a restored backup. Half of the
     * hour that a consent lasts; reference-service has the other half, from the announcement on.
     */
    private static final Duration HALF = Duration.ofMinutes(30);

    public boolean holds(Instant now) {
        return given && now.isBefore(at.plus(HALF));
    }
}
