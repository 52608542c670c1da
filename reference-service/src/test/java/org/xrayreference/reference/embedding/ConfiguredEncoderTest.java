package org.xrayreference.reference.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xrayreference.reference.phantom.MadeFilms;
import org.xrayreference.reference.picture.GreyPicture;

class ConfiguredEncoderTest {
    private static final Path GENERIC =
            Path.of(System.getProperty("xray.test-data", ""), "..", "models", "mobilenet_v1_imagenet_qat.onnx");

    @TempDir
    Path folder;

    @Test
    void isTheSitesOwnWhenNoneIsConfigured() {
        // When
        Encoder encoder = ConfiguredEncoder.read(TinyEncoder.config(Map.of()));

        // Then
        assertThat(encoder.name())
                .matches("chest-embedder-[0-9a-f]{8}")
                .isEqualTo(Encoder.own().name());
    }

    @Test
    void embedsWithAnyFile() {
        // When
        Embedding embedding = new OnnxEmbedder(TinyEncoder.encoder()).embed(MadeFilms.film(1));

        // Then
        double squares = 0;
        for (float value : embedding.vector()) {
            squares += value * value;
        }
        assertThat(embedding.vector()).hasSize(12);
        assertThat(squares).isCloseTo(1, within(1e-5));
        assertThat(embedding.film().orElseThrow()).isBetween(0.5, 0.75);
    }

    @Test
    void givesChangedSettingsAnotherName() {
        assertThat(TinyEncoder.encoder().name())
                .matches("tiny-[0-9a-f]{8}")
                .isEqualTo(TinyEncoder.encoder().name());
        assertThat(TinyEncoder.with(Map.of("xray.embedder.divisor", "127.5")).name())
                .isNotEqualTo(TinyEncoder.encoder().name());
    }

    @Test
    void bringsTonesToTheEncodersNumbers() {
        // Given: a picture of 40 x 20 whose middle is a ramp
        byte[] tones = new byte[800];
        for (int i = 0; i < tones.length; i++) {
            tones[i] = (byte) (i % 40 < 10 || i % 40 >= 30 ? 255 : 102);
        }
        EncoderSettings settings = TinyEncoder.with(Map.of(
                        "xray.embedder.fit", "crop",
                        "xray.embedder.mean", "0.5,0.25,0",
                        "xray.embedder.deviation", "0.1",
                        "xray.embedder.layout", "nhwc"))
                .settings();

        // When
        float[] input = new PrepareInput(settings).prepare(new GreyPicture(40, 20, tones));

        // Then: 102 / 255 is 0.4
        assertThat(input).hasSize(3 * 32 * 32);
        for (int i = 0; i < input.length; i += 3) {
            assertThat(input[i]).isCloseTo(-1f, within(1e-5f));
            assertThat(input[i + 1]).isCloseTo(1.5f, within(1e-5f));
            assertThat(input[i + 2]).isCloseTo(4f, within(1e-5f));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "file | /nowhere/x.onnx | xray.embedder.file: there is no file /nowhere/x.onnx",
                "name | a/b | xray.embedder.name must be 1 to 48 letters",
                "input | picture | has no “picture” (xray.embedder.input); it has: image",
                "output | embedding | has no “embedding” (xray.embedder.output); it has: features, film, cells",
                "output | cells | “cells” (xray.embedder.output) has the shape [-1, 3, 8, 8]; [1, -1] was expected",
                "output | film | output “film” has 1 dimension; at least 2 were expected",
                "film-output | features | (xray.embedder.film-output) has the shape [-1, 12]; [1, 1] was expected",
                "width | 64 | “image” (xray.embedder.input) has the shape [-1, 3, 32, 32]; [1, 3, 32, 64] was expected",
                "width | 4 | xray.embedder.width must be 8 to 2048; it was 4",
                "channels | 1 | [1, 1, 32, 32] was expected",
                "channels | 2 | xray.embedder.channels must be 1 or 3; it was 2",
                "mean | 1,2 | xray.embedder.mean must be one number, or one for each of 3 channels",
                "deviation | 0 | xray.embedder.deviation must be above 0"
            })
    void saysWhatWasExpectedAndWhatWasFound(String key, String value, String said) {
        assertThatThrownBy(() -> new OnnxEmbedder(TinyEncoder.with(Map.of("xray.embedder." + key, value))))
                .isInstanceOf(UnusableEncoder.class)
                .hasMessageContaining(said);
    }

    @Test
    void asksForAnOutputWhenThereAreSeveral() {
        assertThatThrownBy(() -> new OnnxEmbedder(TinyEncoder.with(Map.of("xray.embedder.output", ""))))
                .hasMessageContaining("has several: name one of them in xray.embedder.output: features, film, cells");
    }

    @Test
    void refusesAFileThatIsNoOnnx() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("x.onnx"), "not one");

        // When // Then
        assertThatThrownBy(() -> new OnnxEmbedder(TinyEncoder.with(Map.of("xray.embedder.file", file.toString()))))
                .hasMessageContaining("The encoder " + file + " is no ONNX file that can be used");
    }

    @Test
    void embedsWithAGenericNetwork() {
        // Given
        Assumptions.assumeTrue(Files.exists(GENERIC), "without the generic network only the tiny one is tried");
        Encoder generic = ConfiguredEncoder.read(TinyEncoder.config(Map.of(
                "xray.embedder.file", GENERIC.toString(),
                "xray.embedder.divisor", "127.5",
                "xray.embedder.mean", "1")));

        // When
        Embedding embedding = new OnnxEmbedder(generic).embed(MadeFilms.film(1));

        // Then
        assertThat(embedding.vector()).hasSize(1024);
        assertThat(embedding.film()).isEmpty();
    }

    @Test
    void keepsItsSettingsAsText() {
        // Given
        EncoderSettings settings = TinyEncoder.encoder().settings();

        // When // Then
        assertThat(EncoderJson.read(EncoderJson.write(settings))).isEqualTo(settings);
    }
}
