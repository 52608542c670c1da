package org.xrayreference.localstack.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    @TempDir
    Path module;

    private ClassArchive archive;

    @BeforeEach
    void build() throws IOException {
        Path jar = module.resolve("target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        Files.createFile(jar);
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        archive = ClassArchive.of(module, "target/quarkus-app/quarkus-run.jar");
    }

    @Test
    void isRecordedOnceAndThenRead() throws IOException {
        // Given
        record(archive.readingOrRecording());

        // When
        archive.keepRecorded();

        // Then
        assertTrue(archive.isCurrent());
        assertTrue(isRead());
        assertEquals(archive.reading(), archive.readingOrRecording());
    }

    @Test
    void isNotReadBeforeItsRecordingHasEnded() throws IOException {
        // When
        record(archive.readingOrRecording());

        // Then
        assertFalse(isRead());
    }

    @Test
    void isNotReadByARebuiltApplication() throws IOException {
        // Given
        record(archive.readingOrRecording());
        archive.keepRecorded();

        // When
        Files.setLastModifiedTime(archive.application(), FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));

        // Then
        assertFalse(isRead());
    }

    private boolean isRead() throws IOException {
        return archive.reading().stream().anyMatch(option -> option.matches("-XX:(SharedArchiveFile|AOTCache)=.*"));
    }

    /** What the JVM does. */
    private static void record(List<String> options) throws IOException {
        String last = options.get(options.size() - 1);
        Files.createFile(Path.of(last.substring(last.indexOf('=') + 1)));
    }
}
