package org.xrayreference.gateway.site;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Numbers and dates as people read them. */
public final class Words {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final double KIBI = 1024;

    private Words() {}

    public static String date(Instant instant) {
        return instant == null ? "" : DATE.format(instant);
    }

    public static String dateTime(Instant instant) {
        return instant == null ? "" : DATE_TIME.format(instant);
    }

    /** "1 picture", "1,160 pictures". */
    public static String count(long number, String one, String many) {
        return String.format(Locale.ENGLISH, "%,d %s", number, number == 1 ? one : many);
    }

    public static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** "7 %", "0.4 %", never broken over two lines: small shares keep a decimal, since there they differ. */
    public static String percent(double share) {
        double percent = share * 100;
        return String.format(Locale.ENGLISH, percent > 0 && percent < 1 ? "%.1f\u00a0%%" : "%.0f\u00a0%%", percent);
    }

    public static String bytes(long bytes) {
        if (bytes < KIBI) {
            return bytes + " bytes";
        }
        return bytes < KIBI * KIBI
                ? String.format(Locale.ENGLISH, "%.0f KiB", bytes / KIBI)
                : String.format(Locale.ENGLISH, "%.1f MiB", bytes / KIBI / KIBI);
    }

    /** "a", "a and b", "a, b and c". */
    public static String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        int last = items.size() - 1;
        return String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }
}
