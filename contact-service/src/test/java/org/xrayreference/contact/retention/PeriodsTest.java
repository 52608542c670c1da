package org.xrayreference.contact.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P23")
class PeriodsTest {
    private static final Instant DAY_0 = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    @DisplayName("P23: a shortened period holds for what is stored already")
    void shortens() {
        assertEquals(day(90), found(30).with(days(5), at(50)).limit("x", day(95)));
    }

    @Test
    @DisplayName("P23: a lengthened period does not hold for what was stored before")
    void doesNotLengthen() {
        Periods periods = found(5).with(days(30), at(50));

        // From day 49: over its time since day 54. From day 51: kept until day 81.
        assertEquals(day(50), periods.limit("x", day(60)));
        assertEquals(day(51), periods.limit("x", day(81)));
    }

    @Test
    @DisplayName("P23: a change is recorded with its date, and no change is none")
    void recordsChanges() {
        Periods periods = found(5).with(days(5), at(1)).with(days(30), at(50));

        assertEquals(
                List.of(new Periods.Change(day(50), "x", Duration.ofDays(5), Duration.ofDays(30))), periods.changes());
    }

    private static Periods found(int days) {
        return new Periods(List.of()).with(days(days), at(0));
    }

    private static Map<String, Duration> days(int days) {
        return Map.of("x", Duration.ofDays(days));
    }

    private static Clock at(int day) {
        return Clock.fixed(day(day), ZoneOffset.UTC);
    }

    private static Instant day(int number) {
        return DAY_0.plus(Duration.ofDays(number));
    }
}
