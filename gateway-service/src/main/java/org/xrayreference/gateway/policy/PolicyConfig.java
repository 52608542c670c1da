package org.xrayreference.gateway.policy;

import java.time.LocalDate;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** The privacy policy. */
@ConfigMapping(prefix = "xray.policy")
public interface PolicyConfig {
    /** Shows the site as on this day, to look at a version before it takes effect; the present day when absent. */
    Optional<LocalDate> asOf();
}
