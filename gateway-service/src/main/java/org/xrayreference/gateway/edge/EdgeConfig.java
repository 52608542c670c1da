package org.xrayreference.gateway.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The rules that every request meets first. */
@ConfigMapping(prefix = "xray.edge")
public interface EdgeConfig {
    /** The largest body of a request that is not a picture upload. */
    @WithDefault("64K")
    MemorySize formLimit();
}
