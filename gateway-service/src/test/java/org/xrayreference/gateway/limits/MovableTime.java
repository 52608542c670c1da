package org.xrayreference.gateway.limits;

import java.time.Duration;

import io.github.bucket4j.TimeMeter;

/** Time that passes when a test says so. */
final class MovableTime implements TimeMeter {
    private long nanos = 1;

    void pass(Duration time) {
        nanos += time.toNanos();
    }

    @Override
    public long currentTimeNanos() {
        return nanos;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
