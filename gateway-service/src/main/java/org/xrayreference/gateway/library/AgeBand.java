package org.xrayreference.gateway.library;

import java.util.Arrays;
import java.util.Optional;

/** The ages by which the library is narrowed down. */
public enum AgeBand {
    UP_TO_17("0-17", 0, 17),
    FROM_18("18-39", 18, 39),
    FROM_40("40-59", 40, 59),
    FROM_60("60-79", 60, 79),
    FROM_80("80+", 80, null);

    private final String key;
    private final int from;
    private final Integer to;

    AgeBand(String key, int from, Integer to) {
        this.key = key;
        this.from = from;
        this.to = to;
    }

    public static Optional<AgeBand> of(Integer age) {
        return Arrays.stream(values())
                .filter(band -> age != null && age >= band.from && (band.to == null || age <= band.to))
                .findFirst();
    }

    /** As the library's counts name it. */
    String key() {
        return key;
    }

    public int from() {
        return from;
    }

    /** @return null when there is no upper end */
    public Integer to() {
        return to;
    }

    /** "18 to 39", "80 and more". */
    public String inWords() {
        return to == null ? from + " and more" : from + " to " + to;
    }
}
