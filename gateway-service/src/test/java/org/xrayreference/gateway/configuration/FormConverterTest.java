package org.xrayreference.gateway.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.thirdparty.AnalyticsConfig;

class FormConverterTest {
    private static final String KEY = "xray.analytics.google.measurement-id";

    @Test
    void takesWhatIsOfTheForm() {
        assertThat(analytics("G-ABC123").measurementId()).contains("G-ABC123");
    }

    @Test
    void takesNothingForNothing() {
        assertThat(analytics("").measurementId()).isEmpty();
    }

    @Test
    void stopsTheStartOtherwise() {
        assertThatThrownBy(() -> analytics("UA-1"))
                .hasMessageContaining(KEY)
                .hasMessageContaining("\"UA-1\" is not of the form of G-ABCDE12345");
    }

    private static AnalyticsConfig analytics(String id) {
        return new SmallRyeConfigBuilder()
                .withMapping(AnalyticsConfig.class)
                .withSources(new PropertiesConfigSource(Map.of(KEY, id), "test", 100))
                .build()
                .getConfigMapping(AnalyticsConfig.class);
    }
}
