package org.xrayreference.localstack.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.xrayreference.localstack.StackProcess;

class CreateClusterIT {
    private static final Path BINARIES = StackProcess.binaries(Path.of(System.getProperty("xray.root")));

    @TempDir
    Path directory;

    @Test
    void beginsAnewAfterATryThatWasKilled() throws Exception {
        // Given
        PostgresPrograms programs = PostgresPrograms.unpack(BINARIES, directory.resolve("binaries"));
        Path data = directory.resolve("postgres");
        Path killed = directory.resolve("postgres.unfinished");
        Files.createDirectories(killed.resolve("base"));
        Files.writeString(killed.resolve("PG_VERSION"), "17");

        // When
        CreateCluster.in(data, programs, "secret", directory.resolve("log"), "--no-locale");

        // Then
        assertTrue(Files.exists(data.resolve("global/pg_control")));
        assertFalse(Files.exists(killed));
    }

    @Test
    void leavesNothingWhereAServerWouldLook() throws Exception {
        // Given
        PostgresPrograms programs = PostgresPrograms.unpack(BINARIES, directory.resolve("binaries"));
        Path data = directory.resolve("postgres");
        Path log = directory.resolve("log");

        // When
        assertThrows(IOException.class, () -> CreateCluster.in(data, programs, "secret", log, "--locale=none"));

        // Then
        assertFalse(Files.exists(data));
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.getFileName().toString().startsWith("password"))
                            .toList());
        }
    }
}
