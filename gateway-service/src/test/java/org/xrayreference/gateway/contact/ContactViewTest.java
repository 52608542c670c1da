package org.xrayreference.gateway.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.site.FormOption;

class ContactViewTest {
    @Test
    void offersTheTopicsThatTheApiDescriptionNames() throws IOException {
        // Given
        JsonNode description = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of(System.getProperty("xray.root"), "contracts", "openapi.yaml")
                        .toFile());
        List<String> named = new ArrayList<>();
        description
                .at("/components/schemas/Message/properties/topic/enum")
                .forEach(topic -> named.add(topic.textValue()));

        // When
        ContactView view = ContactView.of(null, null, null, null, "key", null);

        // Then
        assertThat(view.topics()).extracting(FormOption::value).containsExactlyInAnyOrderElementsOf(named);
    }
}
