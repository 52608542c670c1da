package org.xrayreference.preview.resilience;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.xrayreference.preview.configuration.CountConverter;

/**
 * How long an event waits for the object store, Kafka or a worker before it goes to the dead-letter topic; that of a
 * deletion waits as long as it takes.
 */
@ConfigMapping(prefix = "xray.retry")
public interface RetryConfig {
    /** Tries after the first. */
    @WithDefault("8")
    @WithConverter(Times.class)
    int times();

    /** Before the second try; doubles from try to try, up to 20 seconds. */
    @WithDefault("500ms")
    Duration firstDelay();

    /** None or more. */
    final class Times extends CountConverter {
        private static final long serialVersionUID = 1;

        public Times() {
            super(0, Integer.MAX_VALUE);
        }
    }
}
