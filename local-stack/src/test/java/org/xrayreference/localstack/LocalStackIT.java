package org.xrayreference.localstack;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackIT {

    @TempDir
    Path directory;

    @Test
    @Tag("P22")
    @DisplayName("P22: Kafka lets go of events and dead letters when their seven days are over")
    void keepsDataThroughKillAndEndsWithTheProcessItWatches() throws Exception {
        Path data = directory.resolve("a path with spaces");
        try (StackUnderTest stack = new StackUnderTest(data)) {
            // Given
            StackClients before = new StackClients(stack.start());
            offersWhatTheServicesNeed(before);
            write(before);
            forgetsEventsAfterTheirTime(before);

            // When
            ProcessHandle orphan = stack.postgres();
            stack.kill();
            StackClients after = new StackClients(stack.start());

            // Then
            assertFalse(orphan.isAlive());
            read(after);
            assertEquals(3, stack.exitOfAnother());
            endsWithTheWatchedProcess(stack, data);
        }
    }

    private static void offersWhatTheServicesNeed(StackClients clients) throws Exception {
        assertEquals(
                Set.of(
                        "xray.upload.received", "xray.upload.received.dead-letter",
                        "xray.preview.ready", "xray.preview.ready.dead-letter",
                        "xray.preview.rejected", "xray.preview.rejected.dead-letter",
                        "xray.upload.deleted", "xray.upload.deleted.dead-letter"),
                clients.topics());
        assertThrows(SQLException.class, () -> clients.connect("uploads", "contacts"));
    }

    /** Kafka keeps its own clock, so here its time is short; that of the real topics is read from the broker. */
    private static void forgetsEventsAfterTheirTime(StackClients clients) throws Exception {
        assertEquals(Set.of(Long.toString(Duration.ofDays(7).toMillis())), clients.setting("retention.ms"));
        assertEquals(Set.of(Long.toString(Duration.ofHours(1).toMillis())), clients.setting("segment.ms"));
        clients.createTopic("kept-shortly", Map.of("retention.ms", "5000", "segment.ms", "100"));
        clients.send("kept-shortly", "event");
        clients.send("kept-shortly", "another");
        assertTrue(clients.records("kept-shortly") > 0);
        await().atMost(Duration.ofSeconds(90)).until(() -> clients.records("kept-shortly") == 0);
    }

    private static void write(StackClients clients) throws Exception {
        clients.send("xray.upload.received", "event");
        clients.put("a/b", "object");
        clients.execute("uploads", "create table kept as select 'row' as value");
    }

    private static void read(StackClients clients) throws Exception {
        assertEquals("event", clients.receive("xray.upload.received"));
        assertEquals("object", clients.get("a/b"));
        assertEquals("row", clients.query("uploads", "select value from kept"));
    }

    private static void endsWithTheWatchedProcess(StackUnderTest stack, Path data) throws Exception {
        ProcessHandle postgres = stack.postgres();
        stack.killWatched();
        await().atMost(Duration.ofSeconds(30)).until(() -> !stack.handle().isAlive() && !postgres.isAlive());
        assertFalse(Files.exists(data.resolve(StackProperties.FILE_NAME)));
    }
}
