package org.xrayreference.localstack;

import java.util.Arrays;
import java.util.Locale;

/** One of the servers of the stack. */
public enum StackPart {
    KAFKA,
    OBJECTS,
    POSTGRES;

    static StackPart parse(String name) {
        return Arrays.stream(values())
                .filter(part -> part.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no part " + name + " of the local stack, only " + Arrays.toString(values())));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
