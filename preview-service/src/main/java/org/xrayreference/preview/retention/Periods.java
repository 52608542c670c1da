package org.xrayreference.preview.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The periods as they were found at each start that saw another than the last: what is stored keeps the shortest that
 * was in force in its time.
 */
record Periods(List<Change> found) {
    Periods {
        found = List.copyOf(found);
    }

    /** From {@code since} on, {@code to} was in force. {@code from} is null for the first of its name. */
    record Change(Instant since, String name, Duration from, Duration to) {}

    List<Change> changes() {
        return found.stream().filter(change -> change.from != null).toList();
    }

    /** What is from then or before is over its time. */
    Instant limit(String name, Instant now) {
        Instant limit = now.minus(inForce(name));
        for (Change change : changes()) {
            Instant underTheOld = earlier(change.since, now.minus(change.from));
            if (change.name.equals(name) && underTheOld.isAfter(limit)) {
                limit = underTheOld;
            }
        }
        return limit;
    }

    /** These, and what differs from them in the configuration. */
    Periods with(Map<String, Duration> configured, Clock clock) {
        List<Change> all = new ArrayList<>(found);
        configured.forEach((name, period) -> {
            Duration last = inForce(name);
            if (!period.equals(last)) {
                all.add(new Change(clock.instant(), name, last, period));
            }
        });
        return new Periods(all);
    }

    private Duration inForce(String name) {
        Duration last = null;
        for (Change change : found) {
            last = change.name.equals(name) ? change.to : last;
        }
        return last;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
