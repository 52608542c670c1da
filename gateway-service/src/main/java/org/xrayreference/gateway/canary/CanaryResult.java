package org.xrayreference.gateway.canary;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.xrayreference.gateway.site.Words;

/**
 * What the last check found.
 *
 * @param problem what went wrong before the deletion, or null
 * @param matched from sending the picture until its matches were there
 * @param gone from asking for the deletion until nothing was left, or until the check gave up
 * @param left what was still there then
 */
public record CanaryResult(Instant at, String problem, Duration matched, Duration gone, List<String> left) {
    private static final double MILLIS = 1000.0;

    public CanaryResult {
        left = List.copyOf(left);
    }

    public boolean isWell() {
        return problem == null && left.isEmpty();
    }

    public String inWords() {
        String begin = "Last check on " + Words.dateTime(at) + ": ";
        if (!left.isEmpty()) {
            return begin + "it failed. " + seconds(gone) + " after the test picture was deleted this was left of it: "
                    + Words.list(left) + ".";
        }
        if (problem != null) {
            return begin + "it failed. " + problem;
        }
        return begin + "a test picture was matched in " + seconds(matched)
                + " and then deleted. Nothing of it was left " + seconds(gone) + " later.";
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ENGLISH, "%.1f seconds", duration.toMillis() / MILLIS);
    }
}
