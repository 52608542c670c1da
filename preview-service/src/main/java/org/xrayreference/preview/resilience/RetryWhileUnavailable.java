package org.xrayreference.preview.resilience;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import io.smallrye.faulttolerance.api.Guard;

/** Tries again, ever more slowly; everything but unavailability is final at once. */
public final class RetryWhileUnavailable {
    private static final int WITHOUT_END = -1;

    private final Guard guard;

    private RetryWhileUnavailable(int times, Duration firstDelay, Duration longest) {
        guard = Guard.create()
                .withRetry()
                .maxRetries(times)
                .delay(firstDelay.toMillis(), ChronoUnit.MILLIS)
                .maxDuration(longest.toMillis(), ChronoUnit.MILLIS)
                .retryOn(TemporarilyUnavailableException.class)
                .withExponentialBackoff()
                .factor(2)
                .maxDelay(20, ChronoUnit.SECONDS)
                .done()
                .done()
                .build();
    }

    /** For about a minute with eight times, and for five at most. */
    public RetryWhileUnavailable(int times, Duration firstDelay) {
        this(times, firstDelay, Duration.ofMinutes(5));
    }

    /** However long it takes. */
    public static RetryWhileUnavailable withoutEnd(Duration firstDelay) {
        return new RetryWhileUnavailable(WITHOUT_END, firstDelay, Duration.ZERO);
    }

    public void run(Runnable action) {
        guard.get(
                () -> {
                    action.run();
                    return null;
                },
                Void.class);
    }

    public <T> T get(Supplier<T> action) {
        AtomicReference<T> result = new AtomicReference<>();
        run(() -> result.set(action.get()));
        return result.get();
    }
}
