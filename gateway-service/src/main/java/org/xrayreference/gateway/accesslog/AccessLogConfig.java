package org.xrayreference.gateway.accesslog;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import org.eclipse.microprofile.config.spi.Converter;

import org.xrayreference.gateway.configuration.CountConverter;

/** Where a line about each request goes, and how long it stays. */
@ConfigMapping(prefix = "xray.access-log")
public interface AccessLogConfig {
    /** One file a day. Without it lines go to standard output, and whoever collects that lets go of them. */
    Optional<Path> directory();

    /** A file goes when its first line is so old. */
    @WithDefault("P30D")
    @WithConverter(DaysConverter.class)
    Duration keep();

    /** How many lines may wait for the disk; what comes beyond that is counted and not written. */
    @WithDefault("10000")
    @WithConverter(CountConverter.class)
    int queue();

    /** Periods of a day or more, since a file holds a day. */
    final class DaysConverter implements Converter<Duration> {
        private static final long serialVersionUID = 1;

        @Override
        public Duration convert(String written) {
            Duration period = DurationConverter.parseDuration(written);
            if (period != null && period.compareTo(Duration.ofDays(1)) < 0) {
                throw new IllegalArgumentException(written + " is shorter than a day");
            }
            return period;
        }
    }
}
