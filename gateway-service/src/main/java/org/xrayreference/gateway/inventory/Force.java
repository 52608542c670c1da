package org.xrayreference.gateway.inventory;

import org.xrayreference.gateway.inventory.Declaration.Kept;

/** Who sees to it that a period is kept to. */
enum Force {
    SERVERS(""),
    /** The service does not answer: its default is shown. */
    UNKNOWN(" (usual)"),
    /** The service says what it applies, and this is not among it: a log that others collect, a backup. */
    OPERATORS(" (up to those who run this site)");

    private final String words;

    Force(String words) {
        this.words = words;
    }

    /** @return what stands behind the period, with the space before it */
    String inWords() {
        return words;
    }

    static Force of(Kept kept, boolean answers, boolean applies) {
        if (applies || kept.period() == null) {
            return SERVERS;
        }
        return answers ? OPERATORS : UNKNOWN;
    }
}
