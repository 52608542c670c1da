package org.xrayreference.gateway.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeclaredFieldsTest {
    @Test
    @Tag("P05")
    @Tag("P12")
    @DisplayName("P05, P12: every field of the access log is declared in the inventory, and nothing else is")
    void declaresEveryFieldOfALine() throws IOException {
        // Given
        List<String> declared = new ArrayList<>();
        try (InputStream in = DeclaredFieldsTest.class.getResourceAsStream("/data-inventory.json")) {
            for (JsonNode item : new ObjectMapper().readTree(in).get("items")) {
                if (item.get("where").asText().equals("access log")) {
                    declared.add(item.get("name").asText());
                }
            }
        }

        // Then
        assertThat(Stream.of(AccessEntry.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyInAnyOrderElementsOf(declared);
    }
}
