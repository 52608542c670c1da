package org.xrayreference.reference.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadEventTest {
    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"xray.preview.ready", "xray.upload.deleted"})
    void readsEveryExampleOfTheContract(String type) throws IOException {
        // Given
        Path folder = Path.of(System.getProperty("xray.root"), "contracts", type, "v1", "examples");
        List<Path> examples;
        try (Stream<Path> files = Files.list(folder)) {
            examples = files.toList();
        }

        // When // Then
        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            String text = Files.readString(example);
            UploadEvent event = UploadEvent.read(json, text, type);
            assertThat(event.upload().value())
                    .isEqualTo(json.readTree(text).at("/data/id").asText());
            assertThat(event.externalProcessingAllowed())
                    .isEqualTo(json.readTree(text)
                            .at("/data/externalProcessingAllowed")
                            .asBoolean(false));
            assertThat(event.time())
                    .isEqualTo(Instant.parse(json.readTree(text).get("time").asText()));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{}",
                "{\"specversion\":\"1.0\",\"type\":\"xray.preview.ready\"}",
                "{\"specversion\":\"1.0\",\"type\":\"xray.preview.ready\",\"subject\":\"../../x\"}",
                "{\"specversion\":\"0.3\",\"type\":\"xray.preview.ready\",\"subject\":\"abcdefghijklmnopqrstuvwxyz\"}",
                "{\"specversion\":\"1.0\",\"type\":\"other\",\"subject\":\"abcdefghijklmnopqrstuvwxyz\"}"
            })
    void takesAnythingElseForPoison(String text) {
        assertThatThrownBy(() -> UploadEvent.read(json, text, "xray.preview.ready"))
                .isInstanceOf(PoisonException.class);
    }

    @Test
    void neverShowsAnIdWhole() {
        assertThat(new UploadId("abcdefghijklmnopqrstuvwxyz"))
                .hasToString("71c480df")
                .asString()
                .hasSize(8);
    }
}
