package org.xrayreference.reference.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P18")
class ProviderTest {
    private static final Map<String, String> WHOLE = Map.of(
            "name", "Example Models",
            "terms", "https://models.example/terms",
            "url", "https://models.example/v1",
            "model", "vision-1");

    @Test
    void isNoneByDefault() {
        assertThat(Provider.from(config(Map.of()))).isEmpty();
    }

    @Test
    void isThereWhenAllOfItIs() {
        assertThat(Provider.from(config(WHOLE))).hasValueSatisfying(provider -> {
            assertThat(provider.name()).isEqualTo("Example Models");
            assertThat(provider.timeout()).hasSeconds(20);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "terms", "url", "model"})
    void stopsTheStartWhenAPartIsMissing(String part) {
        Map<String, String> rest = new HashMap<>(WHOLE);
        rest.remove(part);
        assertThatThrownBy(() -> Provider.from(config(rest)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("xray.provider." + part + " is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "url, http://models.example/v1",
        "url, ftp://models.example/v1",
        "url, /v1",
        "terms, http://models.example/terms",
        "terms, javascript:alert(1)"
    })
    void goesOnlyWhereNobodyListens(String part, String value) {
        Map<String, String> changed = new HashMap<>(WHOLE);
        changed.put(part, value);
        assertThatThrownBy(() -> Provider.from(config(changed)))
                .hasMessage("xray.provider." + part + " has to be an https address");
    }

    private static ProviderConfig config(Map<String, String> settings) {
        Map<String, String> named = new HashMap<>();
        settings.forEach((name, value) -> named.put("xray.provider." + name, value));
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(ProviderConfig.class)
                .withSources(new PropertiesConfigSource(named, "test", 100))
                .build()
                .getConfigMapping(ProviderConfig.class);
    }
}
