package org.xrayreference.reference.library;

import java.util.Arrays;
import java.util.Optional;

/** From back to front, or from front to back. */
public enum View {
    PA,
    AP;

    public static Optional<View> parse(String text) {
        return Arrays.stream(values())
                .filter(view -> view.name().equalsIgnoreCase(text.strip()))
                .findFirst();
    }
}
