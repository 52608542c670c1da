package org.xrayreference.preview.worker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** Whether names, dates and numbers in the picture itself are looked for and covered. */
@ConfigMapping(prefix = "xray.preview.text")
public interface TextConfig {
    /** Off only where something else is measured; a site that is open to strangers leaves it on. */
    @WithParentName
    @WithDefault("on")
    Switch masking();

    /** A word that is neither stops start-up. */
    enum Switch {
        ON,
        OFF
    }
}
