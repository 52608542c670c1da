package org.xrayreference.gateway.library;

import java.util.Arrays;

/** In which order the library is shown. */
enum Order {
    AS_COLLECTED(null, "By number"),
    YOUNGEST("age", "Youngest first"),
    OLDEST("-age", "Oldest first"),
    MOST_FINDINGS("findings", "Most findings first");

    private final String parameter;
    private final String label;

    Order(String parameter, String label) {
        this.parameter = parameter;
        this.label = label;
    }

    /** What nobody offered is no choice. */
    static Order of(String parameter) {
        return Arrays.stream(values())
                .filter(order -> order.parameter != null && order.parameter.equals(parameter))
                .findFirst()
                .orElse(AS_COLLECTED);
    }

    /** @return null for the usual order */
    String parameter() {
        return parameter;
    }

    String label() {
        return label;
    }
}
