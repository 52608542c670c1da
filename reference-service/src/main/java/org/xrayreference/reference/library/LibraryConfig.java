package org.xrayreference.reference.library;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The library as a whole. */
@ConfigMapping(prefix = "xray.library")
public interface LibraryConfig {

    /** Whether a library without real films fills itself with drawn ones. */
    @WithDefault("true")
    boolean synthetic();

    /** Whether a start embeds, in the background, what the configured embedder has not seen. */
    @WithDefault("true")
    boolean reembed();
}
