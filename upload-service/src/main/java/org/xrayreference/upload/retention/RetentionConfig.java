package org.xrayreference.upload.retention;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long things stay. An upload's own end is fixed when it is received ({@code xray.intake.keep-upload}). */
@ConfigMapping(prefix = "xray.retention")
public interface RetentionConfig {
    /** The raw picture, counted from READY. A rejected upload's raw picture goes at once. */
    @WithDefault("PT24H")
    Duration raw();

    /** A record whose bytes never arrived in the store. */
    @WithDefault("PT15M")
    Duration pending();

    /** Longer than any topic or backup lives, so that nothing deleted comes back from one. */
    @WithDefault("P90D")
    Duration tombstones();
}
