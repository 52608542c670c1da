package org.xrayreference.upload.retention;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMin;

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
    @DurationMin(days = 31)
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
}
