package org.xrayreference.gateway.canary;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The check that a deleted picture leaves nothing behind, with a made picture and the running services. */
@ConfigMapping(prefix = "xray.canary")
public interface CanaryConfig {
    /** Such as 15m; "off" for never. */
    @WithDefault("15m")
    String every();

    /** When the first check comes: the services should have come up. */
    @WithDefault("30s")
    Duration firstAfter();

    /** How long preview and matches may take. */
    @WithDefault("2m")
    Duration matchedWithin();

    /** After so long nothing may be left of a deleted picture. */
    @WithDefault("60s")
    Duration goneWithin();
}
