package org.xrayreference.reference.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.reference.library.LibraryStore;
import org.xrayreference.reference.testing.CleanDatabase;

/** The packaged service run as a command beside the running one. */
@QuarkusTest
@QuarkusTestResource(
        value = LocalStackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "references"))
class ImportCommandIT {
    @Inject
    LibraryStore library;

    @Inject
    MadeLibrary made;

    @Inject
    CleanDatabase clean;

    @TempDir
    Path folder;

    @BeforeEach
    void emptyLibrary() {
        clean.clean();
    }

    @ParameterizedTest
    @ValueSource(strings = {"folders", "archives"})
    void goesOnAfterBeingKilledAndTheRunningServiceTakesItUp(String from) throws Exception {
        // Given: enough pictures, one at a time, to be killed in between
        MadeNih nih = MadeNih.in(folder);
        String images = (from.equals("folders") ? nih.images() : nih.archives()).toString();
        List<String> words = List.of("--csv", nih.csv().toString(), "--images", images, "--threads", "1");
        Path said = folder.resolve("said.txt");
        Process first = start(said, words);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> library.find(MadeNih.id(0)).isPresent() || !first.isAlive());
        first.destroyForcibly().waitFor();

        // When
        Process second = start(said, words);

        // Then
        assertThat(second.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).as(() -> read(said)).isZero();
        assertThat(read(said)).contains("100 %  24 pictures").containsPattern("pictures taken, 0 corrected, \\d+ unch");
        for (int i = 0; i < MadeNih.PICTURES; i++) {
            assertThat(library.find(MadeNih.id(i))).isPresent();
        }
        made.awaitIndex();
    }

    @Test
    void bearsHostilePicturesInASmallHeap() throws Exception {
        // Given: files of few bytes that stand for gigabytes
        MadeNih nih = MadeNih.in(folder);
        MadeArchive hostile = new MadeArchive();
        for (int i = 0; i < 10; i++) {
            hostile.with("images/" + MadeNih.id(i) + ".png", flat(i % 2 == 0 ? 3_300 : 20_000));
        }
        hostile.with("images/" + MadeNih.id(10) + ".png", new byte[PictureSource.MOST_BYTES + 1]);
        hostile.with(nih.images().resolve("part1/" + MadeNih.id(11) + ".png"), "images/" + MadeNih.id(11) + ".png");
        Path archive = hostile.zip(folder.resolve("hostile.zip"));
        Path said = folder.resolve("said.txt");

        // When
        Process process =
                start(said, List.of("--csv", nih.csv().toString(), "--images", archive.toString(), "--threads", "4"));

        // Then
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(() -> read(said)).isEqualTo(3);
        assertThat(read(said)).contains("6 pictures taken").contains("0 rows and 6 files refused");
        assertThat(read(folder.resolve("import-report.tsv")))
                .contains("is a picture of 20000 x 20000 pixels, too large to be decoded here")
                .contains("has more than the 31457280 bytes");
        assertThat(library.find(MadeNih.id(11))).isPresent();
    }

    /** A grey square of so many pixels a side, in few bytes. */
    private static byte[] flat(int side) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream rows = new DeflaterOutputStream(packed)) {
            byte[] row = new byte[side + 1];
            for (int y = 0; y < side; y++) {
                rows.write(row);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(side)
                        .putInt(side)
                        .put((byte) 8)
                        .put(new byte[4])
                        .array());
        chunk(png, "IDAT", packed.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String name, byte[] bytes) throws IOException {
        byte[] named = new byte[4 + bytes.length];
        System.arraycopy(name.getBytes(StandardCharsets.US_ASCII), 0, named, 0, 4);
        System.arraycopy(bytes, 0, named, 4, bytes.length);
        CRC32 crc = new CRC32();
        crc.update(named);
        png.write(ByteBuffer.allocate(4).putInt(bytes.length).array());
        png.write(named);
        png.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    @Test
    void saysHowItIsUsed() throws Exception {
        // Given
        Path said = folder.resolve("said.txt");

        // When
        Process process = start(said, List.of("--images", "x"));

        // Then
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(read(said)).contains("--csv is missing").contains("import --csv FILE");
    }

    private Process start(Path said, List<String> words) throws IOException {
        Path jar = Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xmx256m",
                "-jar",
                jar.toString(),
                "import"));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(said.toString())));
        Config config = ConfigProvider.getConfig();
        Map<String, String> environment = builder.environment();
        for (String key : List.of(
                "quarkus.datasource.jdbc.url",
                "quarkus.datasource.username",
                "quarkus.datasource.password",
                "xray.object-store.url",
                "xray.object-store.access-key",
                "xray.object-store.secret-key")) {
            environment.put(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_"), config.getValue(key, String.class));
        }
        return builder.start();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
