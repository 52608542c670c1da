package org.xrayreference.localstack.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

class LocalStackTestResourceIT {

    @Test
    void givesEveryTestTheSameStack() {
        // Given
        LocalStackTestResource first = new LocalStackTestResource();
        first.init(Map.of("database", "uploads"));
        LocalStackTestResource second = new LocalStackTestResource();
        second.init(Map.of());

        // When
        Map<String, String> withDatabase = first.start();
        first.stop();
        Map<String, String> without = second.start();

        // Then
        assertEquals(
                Set.of(
                        "kafka.bootstrap.servers",
                        "xray.object-store.url",
                        "xray.object-store.access-key",
                        "xray.object-store.secret-key",
                        "xray.tokens.public-key",
                        "xray.tokens.next-public-key",
                        "quarkus.datasource.jdbc.url",
                        "quarkus.datasource.username",
                        "quarkus.datasource.password"),
                withDatabase.keySet());
        assertEquals("uploads", withDatabase.get("quarkus.datasource.username"));
        assertEquals(withDatabase.get("kafka.bootstrap.servers"), without.get("kafka.bootstrap.servers"));
    }
}
