package org.xrayreference.preview.pipeline;

import java.util.Locale;

/** One thing that happens to a picture. A step that cannot go on throws a refusal written for the person who asked. */
interface Step {
    void apply(Picture picture);

    /** As metrics call it. */
    default String label() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
