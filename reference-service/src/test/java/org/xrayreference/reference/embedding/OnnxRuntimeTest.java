package org.xrayreference.reference.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import ai.onnxruntime.OrtEnvironment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxRuntimeTest {

    /** From 1.29.0 on the library reports to this address by itself. */
    @ParameterizedTest
    @ValueSource(strings = {"linux-x64", "linux-aarch64"})
    void reportsToNobody(String platform) throws IOException {
        // Given
        String file = "/ai/onnxruntime/native/" + platform + "/libonnxruntime.so";

        // When
        try (InputStream library = OrtEnvironment.class.getResourceAsStream(file)) {
            String content = new String(library.readAllBytes(), StandardCharsets.ISO_8859_1);

            // Then
            assertThat(content.contains("events.data.microsoft.com")).isFalse();
        }
    }
}
