package org.xrayreference.reference.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

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

    @Test
    void goesOnAfterBeingKilledAndTheRunningServiceTakesItUp() throws Exception {
        // Given: enough pictures, one at a time, to be killed in between
        MadeNih nih = MadeNih.in(folder);
        Path said = folder.resolve("said.txt");
        Process first = start(said, nih.words("--threads", "1"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> library.find(MadeNih.id(0)).isPresent() || !first.isAlive());
        first.destroyForcibly().waitFor();

        // When
        Process second = start(said, nih.words());

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
