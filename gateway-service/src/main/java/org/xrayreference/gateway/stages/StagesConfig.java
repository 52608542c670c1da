package org.xrayreference.gateway.stages;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.xrayreference.gateway.configuration.CountConverter;

/** How uploads are followed by server-sent events. */
@ConfigMapping(prefix = "xray.stages")
public interface StagesConfig {
    /** How often the services are asked on behalf of one follower in the long run; more often at first. */
    @WithDefault("500ms")
    Duration interval();

    /** A stream ends after this at the latest; a browser then connects again by itself. */
    @WithDefault("3m")
    Duration longest();

    /** More followers than that at once are asked to reload instead. */
    @WithDefault("500")
    @WithConverter(CountConverter.class)
    int followers();

    /** Of these for one client: a class behind one address, three pictures each. */
    @WithDefault("100")
    @WithConverter(CountConverter.class)
    int followersPerClient();
}
