package org.xrayreference.reference.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What an import did not take, or took with a doubt, and why. Safe for use by several threads. */
final class Refusals {
    private final ConcurrentLinkedQueue<Refusal> all = new ConcurrentLinkedQueue<>();

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

    void add(Kind kind, String name, String why) {
        all.add(new Refusal(kind, name, why));
    }

    List<Refusal> all() {
        return all.stream().toList();
    }

    Map<Kind, Integer> counts() {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        all.forEach(refusal -> counts.merge(refusal.kind(), 1, Integer::sum));
        return counts;
    }
}
