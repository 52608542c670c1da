package org.xrayreference.reference.retention;

import java.time.Duration;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import org.eclipse.microprofile.config.spi.Converter;

/** How long things stay. A change is recorded at the next start; what is stored already keeps the shorter period. */
@ConfigMapping(prefix = "xray.retention")
public interface RetentionConfig {
    /** As long as upload-service keeps an upload; it says when one goes, and this is for when that is never heard. */
    @WithDefault("P30D")
    Duration embeddings();

    /** How much later than upload-service's word would have come. */
    @WithDefault("P1D")
    Duration patience();

    /** Longer than any topic (7 days) or backup (30 days) lives, so that nothing deleted comes back from one. */
    @WithDefault("P90D")
    @WithConverter(LongerThanBackups.class)
    Duration tombstones();

    /** What left for an external provider, without a word of what came back. */
    @WithDefault("P365D")
    Duration providerAudit();

    /** How often everything is looked through. */
    @WithDefault("5m")
    Duration every();

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
