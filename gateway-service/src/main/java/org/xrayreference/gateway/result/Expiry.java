package org.xrayreference.gateway.result;

import java.time.Duration;
import java.time.Instant;

/** How long an upload stays, in words. */
final class Expiry {
    private static final int HOURS_A_DAY = 24;

    private Expiry() {}

    /** "in 29 days", "in 5 hours", "within the hour". */
    static String left(Instant expiresAt, Instant now) {
        if (expiresAt == null) {
            return "";
        }
        long hours = Duration.between(now, expiresAt).toHours();
        if (hours < 1) {
            return "within the hour";
        }
        return hours < 2 * HOURS_A_DAY ? "in " + plural(hours, "hour") : "in " + plural(hours / HOURS_A_DAY, "day");
    }

    private static String plural(long number, String unit) {
        return number == 1 ? "1 " + unit : number + " " + unit + "s";
    }
}
