package org.xrayreference.reference.importing;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What an import did not take, or took with a doubt, and why. Each goes to the report at once and is only counted here:
 * there may be 100,000. Safe for use by several threads.
 */
final class Refusals {
    private static final int LONGEST = 300;

    private final Consumer<Refusal> report;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    Refusals(Consumer<Refusal> report) {
        this.report = report;
    }

    /** What a refusal is about. */
    enum Kind {
        /** A row of a table that cannot be used. */
        ROW,
        /** A file that cannot be used. */
        FILE,
        /** A row whose picture is not among the given ones. */
        ROW_WITHOUT_PICTURE,
        /** A fact that is left out, while the rest of its row is used. */
        DOUBT
    }

    record Refusal(Kind kind, String name, String why) {}

    synchronized void add(Kind kind, String name, String why) {
        counts.merge(kind, 1, Integer::sum);
        report.accept(new Refusal(kind, tame(name), tame(why)));
    }

    /** Names come out of archives: they must neither break lines nor drive a terminal. */
    private static String tame(String text) {
        String tame = text.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
        return tame.length() <= LONGEST ? tame : tame.substring(0, LONGEST) + "…";
    }

    synchronized int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }
}
