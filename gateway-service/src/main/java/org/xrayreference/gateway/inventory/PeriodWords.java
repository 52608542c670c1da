package org.xrayreference.gateway.inventory;

import java.time.Duration;
import java.time.format.DateTimeParseException;

import org.xrayreference.gateway.site.Words;

/** Periods as people read them. */
public final class PeriodWords {
    private static final int HOURS_OF_TWO_DAYS = 48;

    private PeriodWords() {}

    /** @param period ISO 8601, or null for what has no end */
    public static String of(String period) {
        if (period == null) {
            return "as long as the site has it";
        }
        try {
            Duration duration = Duration.parse(period);
            if (duration.isZero()) {
                return "until it is done";
            }
            if (duration.toMinutes() < 60) {
                return Words.count(duration.toMinutes(), "minute", "minutes");
            }
            return duration.toHours() < HOURS_OF_TWO_DAYS
                    ? Words.count(duration.toHours(), "hour", "hours")
                    : Words.count(duration.toDays(), "day", "days");
        } catch (DateTimeParseException calendar) {
            return period;
        }
    }
}
