package org.xrayreference.preview.pipeline;

import java.time.Duration;

/** Hears how long each step of making a preview took. */
@FunctionalInterface
public interface StepWatch {
    StepWatch NONE = (step, time) -> {};

    /** @param step its name in lower case, such as decode-to-grey */
    void took(String step, Duration time);
}
