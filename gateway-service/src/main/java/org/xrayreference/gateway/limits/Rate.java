package org.xrayreference.gateway.limits;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many calls at once, and as many again spread evenly over {@code within}. Written as {@code 120/10m}; units are s, m
 * and h.
 */
public record Rate(long calls, Duration within) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,7})/([0-9]{1,4})([smh])");

    public Rate {
        if (calls < 1 || within.isZero()) {
            throw new IllegalArgumentException("A rate is of at least one call in some time");
        }
    }

    /** The configuration's reader finds this by its name. */
    public static Rate of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + written + "\" is no rate; write one as 120/10m");
        }
        long amount = Long.parseLong(matcher.group(2));
        return new Rate(
                Long.parseLong(matcher.group(1)),
                switch (matcher.group(3)) {
                    case "s" -> Duration.ofSeconds(amount);
                    case "m" -> Duration.ofMinutes(amount);
                    default -> Duration.ofHours(amount);
                });
    }
}
