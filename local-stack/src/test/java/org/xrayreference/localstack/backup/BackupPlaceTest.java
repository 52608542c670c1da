package org.xrayreference.localstack.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupPlaceTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final Duration KEEP = Duration.ofDays(30);

    @TempDir
    Path directory;

    private BackupPlace place;

    @BeforeEach
    void create() throws IOException {
        place = BackupPlace.create(directory.resolve("backups"));
    }

    @Test
    @Tag("P22")
    @DisplayName("P22: a backup that is over its time goes with the next one, and what only it held")
    void removesWhatIsOverItsTime() throws IOException {
        // Given
        Path old = backup(31, "old", "shared");
        Path young = backup(29, "young", "shared");

        // When
        int removed = place.removeOld(NOW, KEEP);

        // Then
        assertEquals(1, removed);
        assertFalse(Files.exists(old));
        assertEquals(List.of(young), place.backups());
        assertFalse(isKept("old"));
        assertTrue(isKept("young"));
        assertTrue(isKept("shared"));
    }

    @Test
    @Tag("P22")
    @DisplayName("P22: so does one that is damaged")
    void removesDamagedOnesToo() throws IOException {
        Path old = backup(31, "old");
        Files.writeString(old.resolve("manifest.json"), "{}");
        backup(1, "young");

        assertEquals(1, place.removeOld(NOW, KEEP));
        assertFalse(Files.exists(old));
    }

    @Test
    void keepsAllBytesWhileItIsNotClearWhichAreNeeded() throws IOException {
        backup(31, "old");
        Files.writeString(backup(2, "young").resolve("manifest.json"), "{}");

        assertThrows(BackupProblem.class, () -> place.removeOld(NOW, KEEP));
        assertEquals(1, place.backups().size());
        assertTrue(isKept("young"));
    }

    @Test
    @Tag("P22")
    @DisplayName("P22: one that is over its time is not restored, also when it is the only one")
    void choosesNoneThatIsOverItsTime() throws IOException {
        Path old = backup(31, "old");
        BackupProblem problem = assertThrows(BackupProblem.class, () -> place.chosen(null, NOW, KEEP));
        assertTrue(problem.getMessage().contains("older than 30 days"), problem.getMessage());

        Path young = backup(29, "young");
        Path youngest = backup(1, "youngest");
        assertEquals(youngest, place.chosen(null, NOW, KEEP));
        assertEquals(young, place.chosen(young.getFileName().toString(), NOW, KEEP));
        assertThrows(BackupProblem.class, () -> place.chosen(old.getFileName().toString(), NOW, KEEP));
        assertThrows(BackupProblem.class, () -> place.chosen("2026-01-01T00-00-00Z", NOW, KEEP));
    }

    private Path backup(int daysAgo, String... contents) throws IOException {
        Instant at = NOW.minus(Duration.ofDays(daysAgo));
        Path folder = place.begin(at);
        List<StoredObject> objects = new ArrayList<>();
        for (String content : contents) {
            String sha256 = place.pool().add(new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)));
            objects.add(new StoredObject("previews", content, sha256, content.length(), "text/plain", ""));
        }
        BackupPlace.writeObjects(folder, objects);
        new Manifest(Manifest.FORMAT, at.toString(), Map.of(), Map.of(), Map.of("previews", (long) objects.size()))
                .write(folder);
        return place.finish(folder);
    }

    private boolean isKept(String content) {
        return Files.exists(place.pool().path(Checksum.of(content.getBytes(StandardCharsets.US_ASCII))));
    }
}
