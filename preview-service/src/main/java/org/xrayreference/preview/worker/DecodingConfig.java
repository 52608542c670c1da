package org.xrayreference.preview.worker;

import java.nio.file.Path;
import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.xrayreference.preview.configuration.CountConverter;
import org.xrayreference.preview.structure.Limits;

/** What a picture may be, and what decoding it may cost. */
@ConfigMapping(prefix = "xray.decoding")
public interface DecodingConfig {
    /** The largest file. */
    @WithDefault("30M")
    MemorySize maxBytes();

    /** Width times height. */
    @WithDefault("40000000")
    @WithConverter(Pixels.class)
    int maxPixels();

    /** The longer side in pixels. */
    @WithDefault("16384")
    @WithConverter(Side.class)
    int maxLongSide();

    /** Passes of a progressive JPEG: each costs a walk over the whole picture, however small the file is. */
    @WithDefault("20")
    @WithConverter(CountConverter.class)
    int maxScans();

    /** Child processes; each decodes one picture at a time, on one core. */
    @WithDefault("2")
    @WithConverter(Workers.class)
    int workers();

    /** After this a picture is refused, and its worker killed and replaced. */
    @WithDefault("20s")
    Duration timeLimit();

    /** What a worker may hold resident, its own Java included. */
    @WithDefault("512M")
    MemorySize maxMemory();

    /** The folder where an original lies while it is decoded; what a killed process left there is removed at start. */
    @WithDefault("${java.io.tmpdir}/xray-originals-${quarkus.http.port}")
    Path originals();

    default Limits limits() {
        return new Limits(maxBytes().asLongValue(), maxPixels(), maxLongSide(), maxScans());
    }

    /** Up to a thousand megapixels. */
    final class Pixels extends CountConverter {
        private static final long serialVersionUID = 1;

        public Pixels() {
            super(1, 1_000_000_000);
        }
    }

    /** Up to the longest that JPEG knows. */
    final class Side extends CountConverter {
        private static final long serialVersionUID = 1;

        public Side() {
            super(1, 65_535);
        }
    }

    /** Up to 64. */
    final class Workers extends CountConverter {
        private static final long serialVersionUID = 1;

        public Workers() {
            super(1, 64);
        }
    }
}
