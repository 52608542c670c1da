package org.xrayreference.upload.intake;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.xrayreference.upload.configuration.CountConverter;

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

    /**
     * How many pictures may wait to be prepared; with so many, the next one is refused with 503. Hundreds a minute come
     * through on two cores, and the wait should not be longer than a person is told.
     */
    @WithDefault("1000")
    @WithConverter(CountConverter.class)
    int waiting();

    /**
     * How many pictures are hashed and stored at the same time; the others wait their turn, with their bytes on disk.
     * More at once are not stored sooner, but keep everybody waiting who reads.
     */
    @WithDefault("8")
    @WithConverter(CountConverter.class)
    int storingAtOnce();
}
