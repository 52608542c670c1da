package org.xrayreference.preview.resilience;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import io.smallrye.faulttolerance.api.Guard;

/** Tries again for about a minute, ever more slowly; everything but unavailability is final at once. */
public final class RetryWhileUnavailable {
    private final Guard guard;

    public RetryWhileUnavailable(int times, Duration firstDelay) {
        guard = Guard.create()
                .withRetry()
                .maxRetries(times)
                .delay(firstDelay.toMillis(), ChronoUnit.MILLIS)
                .maxDuration(5, ChronoUnit.MINUTES)
                .retryOn(TemporarilyUnavailableException.class)
                .withExponentialBackoff()
                .factor(2)
                .maxDelay(20, ChronoUnit.SECONDS)
                .done()
                .done()
                .build();
    }

    public void run(Runnable action) {
        guard.get(
                () -> {
                    action.run();
                    return null;
                },
                Void.class);
    }
}
