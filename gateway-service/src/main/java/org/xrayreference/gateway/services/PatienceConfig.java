package org.xrayreference.gateway.services;

import java.time.Duration;

import jakarta.validation.constraints.Positive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How much of the site may wait for one service. Each service has places of its own, so that a silent one takes none
 * from the others.
 */
@ConfigMapping(prefix = "xray.patience")
public interface PatienceConfig {
    /** Questions of pages to one service at the same time. */
    @WithDefault("32")
    @Positive
    int atOnce();

    /** Questions that wait for one of these places. All four services together stay below the 224 threads of pages. */
    @WithDefault("16")
    @Positive
    int queued();

    /** For one question, its time in the queue included. */
    @WithDefault("5s")
    Duration longest();

    /** When half of so many questions met silence, the service is left in peace. */
    @WithDefault("10")
    @Positive
    int silences();

    /** For how long; then one question tries again. */
    @WithDefault("3s")
    Duration rest();
}
