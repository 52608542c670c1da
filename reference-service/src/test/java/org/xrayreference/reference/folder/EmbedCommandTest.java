package org.xrayreference.reference.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.xrayreference.reference.embedding.Encoder;
import org.xrayreference.reference.embedding.OnnxEmbedder;
import org.xrayreference.reference.phantom.MadeFilms;
import org.xrayreference.reference.picture.ReadPicture;

class EmbedCommandTest {
    @TempDir
    Path folder;

    private Path images;
    private Path out;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void drawPictures() throws IOException {
        images = Files.createDirectories(folder.resolve("images"));
        out = folder.resolve("vectors.tsv");
        Files.createDirectory(images.resolve("deep"));
        Files.write(images.resolve("deep").resolve("b.jpg"), MadeFilms.jpeg(MadeFilms.film(1)));
        Files.write(images.resolve("a.png"), MadeFilms.png(MadeFilms.film(2)));
        Files.write(images.resolve("z.png"), MadeFilms.png(MadeFilms.film(3)));
    }

    @Test
    void writesALineForEachPictureInTheOrderOfTheNames() throws Exception {
        // When
        int exit = run("--images", images.toString(), "--out", out.toString());

        // Then
        assertThat(exit).isZero();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).extracting(line -> line.split("\t")[0]).containsExactly("a.png", "deep/b.jpg", "z.png");
        byte[] jpeg = Files.readAllBytes(images.resolve("deep").resolve("b.jpg"));
        OnnxEmbedder embedder = new OnnxEmbedder(Encoder.own());
        assertThat(numbers(lines.get(1)))
                .containsExactly(
                        embedder.embed(new ReadPicture(1 << 22).read(jpeg)).vector());
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("3 pictures embedded with " + embedder.name() + ", 0 files refused");
    }

    @Test
    void namesWhatItCannotReadAndGoesOn() throws Exception {
        // Given
        Files.writeString(images.resolve("deep").resolve("notes.txt"), "?");
        byte[] whole = MadeFilms.png(MadeFilms.film(2));
        Files.write(images.resolve("cut.png"), Arrays.copyOf(whole, whole.length / 2));

        // When
        int exit = run("--images", images.toString(), "--out", out.toString(), "--threads", "2");

        // Then
        assertThat(exit).isEqualTo(3);
        assertThat(Files.readAllLines(out)).hasSize(3);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("deep/notes.txt is neither PNG nor JPEG")
                .contains("cut.png cannot be decoded")
                .contains("2 files refused");
    }

    @Test
    void saysHowItIsUsed() throws Exception {
        assertThat(run("--images", images.toString())).isEqualTo(2);
        assertThat(run("--images", "/nowhere", "--out", "x")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("--out is missing")
                .contains("There is no folder /nowhere")
                .contains("embed --images DIR --out FILE");
        assertThat(out).doesNotExist();
    }

    private int run(String... words) throws InterruptedException {
        PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new EmbedCommandMain(to, to, false).run(List.of(words));
    }

    private static float[] numbers(String line) {
        String[] texts = line.split("\t")[1].split(",");
        float[] numbers = new float[texts.length];
        for (int i = 0; i < texts.length; i++) {
            numbers[i] = Float.parseFloat(texts[i]);
        }
        return numbers;
    }
}
