package org.xrayreference.reference.library;

import java.util.Arrays;
import java.util.Optional;

/** As recorded with the film. */
public enum Sex {
    F,
    M;

    public static Optional<Sex> parse(String text) {
        return Arrays.stream(values())
                .filter(sex -> sex.name().equalsIgnoreCase(text.strip()))
                .findFirst();
    }
}
