package org.xrayreference.gateway.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P12")
class AccessEntryTest {
    private static final Instant AT = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    @DisplayName("P12: a line has exactly the fields that the policy names")
    void hasTheseFieldsOnly() throws Exception {
        JsonNode line = new ObjectMapper()
                .readTree(entry("Firefox", "https://other.example/").toLine());

        assertThat(line.properties().stream().map(Map.Entry::getKey).toList())
                .containsExactly(
                        "at", "client", "agent", "referrer", "url", "status", "bytes", "durationMs", "requestId");
        assertThat(line.get("at").asText()).isEqualTo("2030-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @DisplayName("P12: nothing that a visitor sends makes a second line")
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\u2028b", "a\u0085b", "\"}\n{\"client\":\"x", "a\u0000b", "\ud800"})
    void staysOneLine(String agent) throws Exception {
        // When
        String line = entry(agent, agent).toLine();

        // Then
        assertThat(line.chars()).allMatch(character -> character >= ' ' && character < 127);
        assertThat(new ObjectMapper().readTree(line).get("client").asText()).isEqualTo("192.0.2.7");
    }

    @Test
    void isBounded() {
        assertThat(entry("x".repeat(10_000), "y".repeat(10_000)).toLine()).hasSizeLessThan(1_500);
    }

    private static AccessEntry entry(String agent, String referrer) {
        return new AccessEntry(AT, "192.0.2.7", agent, referrer, "/", 200, 12, 3, "ab");
    }
}
