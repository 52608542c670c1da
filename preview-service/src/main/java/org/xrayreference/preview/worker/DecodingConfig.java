package org.xrayreference.preview.worker;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.xrayreference.preview.structure.Limits;

/** What a picture may be, and what decoding it may cost. */
@ConfigMapping(prefix = "xray.decoding")
public interface DecodingConfig {
    /** The largest file. */
    @WithDefault("30M")
    MemorySize maxBytes();

    /** Width times height. */
    @WithDefault("40000000")
    @Min(1)
    @Max(1_000_000_000)
    long maxPixels();

    /** The longer side in pixels. */
    @WithDefault("16384")
    @Min(1)
    @Max(65_535)
    int maxLongSide();

    /** Passes of a progressive JPEG: each costs a walk over the whole picture, however small the file is. */
    @WithDefault("20")
    @Min(1)
    int maxScans();

    /** Child processes; each decodes one picture at a time, on one core. */
    @WithDefault("2")
    @Min(1)
    @Max(64)
    int workers();

    /** After this a picture is refused, and its worker killed and replaced. */
    @WithDefault("20s")
    Duration timeLimit();

    /** What a worker may hold resident, its own Java included. */
    @WithDefault("512M")
    MemorySize maxMemory();

    default Limits limits() {
        return new Limits(maxBytes().asLongValue(), maxPixels(), maxLongSide(), maxScans());
    }
}
