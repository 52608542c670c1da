package org.xrayreference.gateway.services;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.xrayreference.gateway.configuration.CountConverter;

/**
 * How much of the site may wait for one service. Each service has places of its own, so that a silent one takes none
 * from the others.
 */
@ConfigMapping(prefix = "xray.patience")
public interface PatienceConfig {
    /** Questions of pages to one service at the same time. */
    @WithDefault("32")
    @WithConverter(CountConverter.class)
    int atOnce();

    /** Questions that wait for one of these places. All four services together stay below the 224 threads of pages. */
    @WithDefault("16")
    @WithConverter(CountConverter.class)
    int queued();

    /** For one question, its time in the queue included. */
    @WithDefault("5s")
    Duration longest();

    /** When half of so many questions met silence, the service is left in peace. */
    @WithDefault("10")
    @WithConverter(CountConverter.class)
    int silences();

    /** For how long; then one question tries again. */
    @WithDefault("3s")
    Duration rest();
}
