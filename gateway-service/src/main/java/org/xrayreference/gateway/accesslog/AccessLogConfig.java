package org.xrayreference.gateway.accesslog;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import jakarta.validation.constraints.Positive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMin;

/** Where a line about each request goes, and how long it stays. */
@ConfigMapping(prefix = "xray.access-log")
public interface AccessLogConfig {
    /** One file a day. Without it lines go to standard output, and whoever collects that lets go of them. */
    Optional<Path> directory();

    /** A file goes when its first line is so old. */
    @WithDefault("P30D")
    @DurationMin(days = 1)
    Duration keep();

    /** How many lines may wait for the disk; what comes beyond that is counted and not written. */
    @WithDefault("10000")
    @Positive
    int queue();
}
