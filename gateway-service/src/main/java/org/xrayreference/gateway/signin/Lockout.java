package org.xrayreference.gateway.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who has to wait after wrong passwords: each one beyond the first few doubles the wait. Keeps a bounded number of keys;
 * the one that was used longest ago is forgotten first.
 */
final class Lockout {
    private static final int LARGEST = 10_000;
    /** Doublings that cannot overflow; the longest wait is reached before. */
    private static final int MOST_DOUBLINGS = 20;

    private record Failures(int count, Instant last, Instant until) {}

    private final Clock clock;
    private final int free;
    private final Duration first;
    private final Duration longest;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > LARGEST;
        }
    };

    Lockout(Clock clock, int free, Duration first, Duration longest) {
        this.clock = clock;
        this.free = free;
        this.first = first;
        this.longest = longest;
    }

    /** How long still, if at all. */
    synchronized Optional<Duration> wait(String key) {
        Failures known = failures.get(key);
        if (known == null || !known.until().isAfter(clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(Duration.between(clock.instant(), known.until()));
    }

    /** @return whether there is a wait from now on */
    synchronized boolean failed(String key) {
        Instant now = clock.instant();
        Failures before = failures.get(key);
        // What lies far back no longer counts.
        boolean fresh =
                before == null || before.last().plus(longest.multipliedBy(2)).isBefore(now);
        int count = fresh ? 1 : before.count() + 1;
        Instant until = count < free ? now : now.plus(waitAfter(count));
        failures.put(key, new Failures(count, now, until));
        return count >= free;
    }

    synchronized void succeeded(String key) {
        failures.remove(key);
    }

    synchronized int size() {
        return failures.size();
    }

    private Duration waitAfter(int count) {
        Duration wait = first.multipliedBy(1L << Math.min(count - free, MOST_DOUBLINGS));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
