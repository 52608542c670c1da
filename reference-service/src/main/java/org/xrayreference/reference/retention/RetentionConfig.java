package org.xrayreference.reference.retention;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMin;

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
    @DurationMin(days = 31)
    Duration tombstones();

    /** What left for an external provider, without a word of what came back. */
    @WithDefault("P365D")
    Duration providerAudit();

    /** How often everything is looked through. */
    @WithDefault("5m")
    Duration every();
}
