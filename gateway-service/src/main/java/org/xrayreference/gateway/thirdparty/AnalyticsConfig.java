package org.xrayreference.gateway.thirdparty;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.xrayreference.gateway.configuration.FormConverter;

/** Google Analytics 4. Without a measurement id nothing of it exists. */
@ConfigMapping(prefix = "xray.analytics.google")
public interface AnalyticsConfig {
    /** The measurement id at Google Analytics; without it nothing of it exists. */
    Optional<@WithConverter(MeasurementId.class) String> measurementId();

    /** Its script. */
    @WithDefault("https://www.googletagmanager.com/gtag/js")
    URI script();

    /** Where the script may send what it measures. */
    @WithDefault("https://*.google-analytics.com,https://*.analytics.google.com,https://*.googletagmanager.com")
    List<String> hosts();

    /** As Google Analytics gives them. */
    final class MeasurementId extends FormConverter {
        private static final long serialVersionUID = 1;

        public MeasurementId() {
            super("G-[A-Z0-9]{4,20}", "G-ABCDE12345");
        }
    }
}
