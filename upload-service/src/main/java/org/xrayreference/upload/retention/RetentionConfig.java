package org.xrayreference.upload.retention;

import java.time.Duration;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * How long things stay. An upload's own end is fixed when it is received ({@code xray.intake.keep-upload}). A change is
 * recorded at the next start; what is stored already keeps the shorter period.
 */
@ConfigMapping(prefix = "xray.retention")
public interface RetentionConfig {
    /** The raw picture, counted from READY. A rejected upload's raw picture goes at once. */
    @WithDefault("PT24H")
    Duration raw();

    /** A record whose bytes never arrived in the store. */
    @WithDefault("PT15M")
    Duration pending();

    /** Longer than any topic (7 days) or backup (30 days) lives, so that nothing deleted comes back from one. */
    @WithDefault("P90D")
    @WithConverter(LongerThanBackups.class)
    Duration tombstones();

    /** What operators did. */
    @WithDefault("P365D")
    Duration audit();

    /** Said here and set where the topics are made: Kafka keeps its own clock. */
    @WithDefault("P7D")
    Duration topics();

    /** Likewise. */
    @WithDefault("P7D")
    Duration deadLetters();

    /** How often everything is looked through. */
    @WithDefault("1m")
    Duration every();

    /** How often the bucket is compared with the records. */
    @WithDefault("1h")
    Duration sweepEvery();

    /** Periods of 31 days or more; a shorter one stops the start. */
    final class LongerThanBackups implements Converter<Duration> {
        private static final long serialVersionUID = 1;
        private static final Duration SHORTEST = Duration.ofDays(31);

        @Override
        public Duration convert(String written) {
            Duration period = DurationConverter.parseDuration(written);
            if (period != null && period.compareTo(SHORTEST) < 0) {
                throw new IllegalArgumentException(written + " is shorter than " + SHORTEST.toDays()
                        + " days: backups would bring back what was deleted");
            }
            return period;
        }
    }
}
