package org.xrayreference.contact.time;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How long messages and reports stay; fixed for each when it is received. A change is recorded at the next start; what
 * is stored already keeps the shorter period.
 */
@ConfigMapping(prefix = "xray.retention")
public interface RetentionConfig {
    /** Messages from the contact form, with operators' notes. */
    @WithDefault("P365D")
    Duration contactMessages();

    /** Reports of uploads. */
    @WithDefault("P365D")
    Duration reports();

    /** What operators did. */
    @WithDefault("P365D")
    Duration audit();

    /** How often everything is looked through. */
    @WithDefault("1m")
    Duration every();
}
