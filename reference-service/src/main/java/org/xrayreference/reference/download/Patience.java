package org.xrayreference.reference.download;

import java.time.Duration;

/**
 * How long to bear with a server.
 *
 * @param tries how often in a row it may bring nothing
 * @param pause after the first failure; each further one doubles it
 * @param longestPause the most it grows to, also where the server asks for more
 * @param silence after which a server that sends nothing counts as gone
 */
public record Patience(int tries, Duration pause, Duration longestPause, Duration silence) {
    public static final Patience USUAL =
            new Patience(8, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(1));

    /** @param failures in a row, from 1 */
    Duration pauseAfter(int failures) {
        Duration doubled = pause.multipliedBy(1L << Math.min(20, failures - 1));
        return atMost(doubled);
    }

    Duration atMost(Duration asked) {
        return asked.compareTo(longestPause) > 0 ? longestPause : asked;
    }
}
