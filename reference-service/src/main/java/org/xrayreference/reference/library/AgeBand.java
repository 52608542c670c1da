package org.xrayreference.reference.library;

/** Ages as visitors choose them. */
public enum AgeBand {
    TO_17("0-17", 0),
    TO_39("18-39", 18),
    TO_59("40-59", 40),
    TO_79("60-79", 60),
    FROM_80("80+", 80);

    private final String displayName;
    private final int from;

    AgeBand(String displayName, int from) {
        this.displayName = displayName;
        this.from = from;
    }

    public String displayName() {
        return displayName;
    }

    public static AgeBand of(int age) {
        AgeBand band = TO_17;
        for (AgeBand next : values()) {
            band = age >= next.from ? next : band;
        }
        return band;
    }
}
