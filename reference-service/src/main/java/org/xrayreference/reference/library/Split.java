package org.xrayreference.reference.library;

import java.util.Arrays;
import java.util.Optional;

/** The parts of NIH's official split. All pictures of a patient are in the same one. */
public enum Split {
    TRAIN_VAL,
    TEST;

    public static Optional<Split> parse(String text) {
        return Arrays.stream(values())
                .filter(split -> split.name().equalsIgnoreCase(text.strip()))
                .findFirst();
    }
}
