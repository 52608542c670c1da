package org.xrayreference.preview.resilience;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long an event waits for the object store, Kafka or a worker before it goes to the dead-letter topic. */
@ConfigMapping(prefix = "xray.retry")
public interface RetryConfig {
    /** Tries after the first. */
    @WithDefault("8")
    @Min(0)
    int times();

    /** Before the second try; doubles from try to try, up to 20 seconds. */
    @WithDefault("500ms")
    Duration firstDelay();
}
