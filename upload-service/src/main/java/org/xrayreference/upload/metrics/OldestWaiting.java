package org.xrayreference.upload.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** A gauge, in seconds, of how long the oldest of those that wait has waited; 0 while none does. */
public final class OldestWaiting {
    private static final double MILLIS = 1000.0;

    private final Clock clock;
    private volatile Instant oldest;

    public OldestWaiting(String series, String description, Clock clock, MeterRegistry metrics) {
        this.clock = clock;
        Gauge.builder(series, this::age)
                .description(description)
                .baseUnit("seconds")
                .register(metrics);
    }

    /** @param since null when none waits */
    public void since(Instant since) {
        oldest = since;
    }

    private double age() {
        Instant since = oldest;
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / MILLIS);
    }
}
