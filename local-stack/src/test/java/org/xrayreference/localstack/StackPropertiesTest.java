package org.xrayreference.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackPropertiesTest {
    private static final long NOBODYS_PID = Long.MAX_VALUE;

    @TempDir
    Path data;

    @Test
    void readsWhatWasWritten() throws IOException {
        // Given
        StackProperties written = properties(ProcessHandle.current().pid());
        written.write(data);

        // When
        Optional<StackProperties> read = StackProperties.readRunning(data);

        // Then
        assertEquals(Optional.of(written), read);
    }

    @Test
    void ignoresWhatAKilledStackLeft() throws IOException {
        // Given
        properties(NOBODYS_PID).write(data);

        // When
        Optional<StackProperties> read = StackProperties.readRunning(data);

        // Then
        assertEquals(Optional.empty(), read);
    }

    @Test
    void keepsPasswordsFromOtherUsers() throws IOException {
        // When
        properties(1).write(data);

        // Then
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(StackProperties.FILE_NAME))));
    }

    @Test
    void givesAnOwnerItsDatabaseAndNoOther() {
        // When
        Map<String, String> configuration = properties(1).configuration("upload-service", Optional.of("uploads"));

        // Then
        assertEquals(
                Map.of(
                        "kafka.bootstrap.servers", "127.0.0.1:9092",
                        "quarkus.datasource.username", "uploads",
                        "xray.object-store.access-key", "upload-service"),
                configuration);
    }

    @Test
    void givesAServiceWithoutObjectsNoKeyToThem() {
        // When
        Map<String, String> configuration = properties(1).configuration("contact-service", Optional.of("contacts"));

        // Then
        assertEquals(
                Map.of("kafka.bootstrap.servers", "127.0.0.1:9092", "quarkus.datasource.username", "contacts"),
                configuration);
    }

    @Test
    void refusesADatabaseThatIsNotThere() {
        assertThrows(IllegalArgumentException.class, () -> properties(1).configuration(Optional.of("previews")));
    }

    private static StackProperties properties(long pid) {
        return new StackProperties(
                pid,
                OptionalLong.of(5),
                Map.of("kafka.bootstrap.servers", "127.0.0.1:9092", "xray.object-store.access-key", "root"),
                Map.of(
                        "uploads", Map.of("quarkus.datasource.username", "uploads"),
                        "contacts", Map.of("quarkus.datasource.username", "contacts")),
                Map.of("upload-service", Map.of("xray.object-store.access-key", "upload-service")));
    }
}
