package org.xrayreference.reference.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.xrayreference.reference.intake.Fingerprints;
import org.xrayreference.reference.picture.GreyPicture;
import org.xrayreference.reference.picture.ReadPicture;

/** The site embeds as the training's Python does. */
class ReferenceVectorsTest {
    private static final Path VECTORS = Path.of(System.getProperty("xray.root"), "training", "reference_vectors.json");
    private static final Path NIH = Path.of(System.getProperty("xray.test-data", ""), "nih");
    private static final Map<String, IntBinaryOperator> FORMULAS = Map.of(
            "(7 x + 3 y) mod 256", (x, y) -> (7 * x + 3 * y) % 256,
            "(x * y) / 97 mod 256", (x, y) -> x * y / 97 % 256,
            "40 if (x / 16 + y / 16) is even, else 200", (x, y) -> (x / 16 + y / 16) % 2 == 0 ? 40 : 200,
            "0 if x < 60 or x >= 340, else (x * x + 2 * y * y) / 700 mod 256",
                    (x, y) -> x < 60 || x >= 340 ? 0 : (x * x + 2 * y * y) / 700 % 256,
            "255 - ((x - 64)^2 + (y - 48)^2) / 40, not below 0",
                    (x, y) -> Math.max(0, 255 - ((x - 64) * (x - 64) + (y - 48) * (y - 48)) / 40),
            "the bitwise exclusive or of x mod 256 and y mod 256", (x, y) -> x % 256 ^ y % 256);

    private static final Encoder OWN = Encoder.own();
    private static final OnnxEmbedder EMBEDDER = new OnnxEmbedder(OWN);

    @Test
    void areOfTheEncoderThatTheSiteUses() throws IOException {
        assertThat(Fingerprints.sha256(OWN.onnx()))
                .as("a new encoder needs new reference vectors: training/reference_vectors.py writes them")
                .isEqualTo(read().get("model_sha256").asText());
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void areMetToTheSixthPlace(JsonNode expected) throws Exception {
        // Given
        GreyPicture picture = expected.has("file") ? film(expected.get("file").asText()) : made(expected);

        // When
        float[] input = new PrepareInput(OWN.settings()).prepare(picture);
        Embedding embedding = EMBEDDER.embed(picture);

        // Then
        expected.get("input")
                .properties()
                .forEach(pixel -> assertThat((double) input[Integer.parseInt(pixel.getKey())])
                        .isCloseTo(pixel.getValue().asDouble(), within(1e-6)));
        assertThat(cosine(embedding.vector(), expected.get("embedding"))).isGreaterThan(0.999_999);
        assertThat(embedding.film()).hasValueCloseTo(expected.get("film").asDouble(), within(1e-4));
    }

    static Stream<JsonNode> pictures() throws IOException {
        return StreamSupport.stream(read().get("pictures").spliterator(), false);
    }

    private static JsonNode read() throws IOException {
        return new ObjectMapper().readTree(VECTORS.toFile());
    }

    private static GreyPicture film(String name) throws Exception {
        Assumptions.assumeTrue(Files.exists(NIH.resolve(name)), "without NIH films only made pictures are checked");
        return new ReadPicture(1 << 24).read(Files.readAllBytes(NIH.resolve(name)));
    }

    private static GreyPicture made(JsonNode expected) {
        int width = expected.get("width").asInt();
        int height = expected.get("height").asInt();
        IntBinaryOperator value = FORMULAS.get(expected.get("value_at_x_y").asText());
        byte[] tones = new byte[width * height];
        for (int i = 0; i < tones.length; i++) {
            tones[i] = (byte) value.applyAsInt(i % width, i / width);
        }
        return new GreyPicture(width, height, tones);
    }

    private static double cosine(float[] vector, JsonNode expected) {
        double dot = 0;
        double squares = 0;
        assertThat(vector).hasSize(expected.size());
        for (int i = 0; i < vector.length; i++) {
            dot += vector[i] * expected.get(i).asDouble();
            squares += expected.get(i).asDouble() * expected.get(i).asDouble();
        }
        return dot / Math.sqrt(squares);
    }
}
