package org.xrayreference.upload.announce;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What happens to an upload that nobody seems to look at, as after a loss of Kafka. */
@ConfigMapping(prefix = "xray.announce")
public interface AnnounceConfig {
    /** An upload without a decision is told of again after so long; longer than any queue should be. */
    @WithDefault("PT30M")
    Duration after();

    /** How often such uploads are looked for. */
    @WithDefault("1m")
    Duration every();
}
