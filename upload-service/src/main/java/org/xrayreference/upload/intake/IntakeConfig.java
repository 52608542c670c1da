package org.xrayreference.upload.intake;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is taken in, and for how long. */
@ConfigMapping(prefix = "xray.intake")
public interface IntakeConfig {
    /** The largest picture that is taken. */
    @WithDefault("30M")
    MemorySize maxFileSize();

    default long maxFileBytes() {
        return maxFileSize().asLongValue();
    }

    /** From receipt: how long the record, the preview, the receipt and the embedding stay. */
    @WithDefault("P30D")
    Duration keepUpload();
}
