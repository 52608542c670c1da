package org.xrayreference.upload.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectStoreConfigTest {
    private static final String PREFIX = "xray.object-store.";

    @Test
    void readsTheKeys() {
        assertEquals("name", store("name").accessKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aBlankKeyStopsTheStart(String key) {
        Exception refused = assertThrows(RuntimeException.class, () -> store(key));
        assertTrue(refused.getMessage().contains(PREFIX + "access-key"), refused::getMessage);
    }

    private static ObjectStoreConfig store(String accessKey) {
        Map<String, String> keys = Map.of(
                PREFIX + "url",
                "http://localhost",
                PREFIX + "access-key",
                accessKey,
                PREFIX + "secret-key",
                "password");
        return new SmallRyeConfigBuilder()
                .withMapping(ObjectStoreConfig.class)
                .withSources(new PropertiesConfigSource(keys, "test", 100))
                .withConverter(Duration.class, 200, new DurationConverter())
                .build()
                .getConfigMapping(ObjectStoreConfig.class);
    }
}
