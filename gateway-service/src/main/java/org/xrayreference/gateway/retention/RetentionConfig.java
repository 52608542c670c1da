package org.xrayreference.gateway.retention;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long lines of the access log stay is said where the log is: {@code xray.access-log.keep}. */
@ConfigMapping(prefix = "xray.retention")
public interface RetentionConfig {
    /** How often everything is looked through. */
    @WithDefault("15m")
    Duration every();
}
