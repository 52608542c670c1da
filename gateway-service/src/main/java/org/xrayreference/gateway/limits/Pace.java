package org.xrayreference.gateway.limits;

import java.time.Duration;

/**
 * How slowly a body may come in.
 *
 * @param bytesPerSecond on average, counted from the end of the grace
 * @param grace for connections that begin slowly
 * @param longest however large the body is
 */
record Pace(long bytesPerSecond, Duration grace, Duration longest) {
    boolean isTooSlow(Duration elapsed, long bytes) {
        return elapsed.compareTo(longest) > 0
                || elapsed.compareTo(grace) > 0
                        && bytes < bytesPerSecond * elapsed.minus(grace).toSeconds();
    }
}
