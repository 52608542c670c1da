package org.xrayreference.contact.time;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long messages and reports stay; fixed for each when it is received. */
@ConfigMapping(prefix = "xray.retention")
public interface RetentionConfig {
    @WithDefault("P365D")
    Duration contact();
}
