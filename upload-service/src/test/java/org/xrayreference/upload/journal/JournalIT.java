package org.xrayreference.upload.journal;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xrayreference.upload.Bench.PNG;
import static org.xrayreference.upload.Bench.accept;
import static org.xrayreference.upload.Bench.delete;
import static org.xrayreference.upload.Bench.patiently;
import static org.xrayreference.upload.Bench.show;
import static org.xrayreference.upload.Bench.traces;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.upload.Bench;
import org.xrayreference.upload.Bench.Upload;
import org.xrayreference.upload.EventLog;
import org.xrayreference.upload.announce.AnnounceAgainJob;
import org.xrayreference.upload.outbox.UploadEvent.Why;
import org.xrayreference.upload.record.UploadId;

@QuarkusTest
@WithTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "database", value = "uploads"))
class JournalIT {
    @Inject
    Bench bench;

    @Inject
    ApplyJournalJob apply;

    @Inject
    AnnounceAgainJob announce;

    @ConfigProperty(name = "xray.deletion-journal.directory")
    Path directory;

    @ConfigProperty(name = "xray.object-store.url")
    String url;

    @ConfigProperty(name = "xray.object-store.access-key")
    String accessKey;

    @ConfigProperty(name = "xray.object-store.secret-key")
    String secretKey;

    private EventLog events;

    @BeforeEach
    void connect() {
        events = bench.events();
    }

    @AfterEach
    void disconnect() throws Exception {
        events.close();
        if (Files.exists(directory)) {
            patiently()
                    .until(() -> bench.query("select count(*) from upload_tombstone where journaled_at is null")
                            .equals("0"));
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Test
    @Tag("P29")
    @DisplayName("P29: a deletion waits for its journal, and is written down as soon as that is there")
    void writesDeletionsDown() throws Exception {
        // Given
        Upload upload = accept(PNG);
        delete(upload, upload.token()).statusCode(204);
        String hash = new UploadId(upload.id()).sha256();

        // When
        Files.createDirectories(directory);

        // Then
        DeletionJournal journal = new DirectoryJournal(directory);
        patiently()
                .until(() -> journal.keys().stream().anyMatch(key -> key.hash().equals(hash)));
        assertEquals(0, apply.apply(), "the database knows them all");
        try (Stream<Path> files = Files.walk(directory)) {
            assertTrue(files.noneMatch(file -> file.toString().contains(upload.id())));
        }
    }

    @Test
    @Tag("P22")
    @Tag("P29")
    @DisplayName("P22: a deletion that a restored database has forgotten is carried out before the service is ready")
    void carriesOutWhatTheDatabaseHasForgotten() {
        // Given
        Upload forgotten = accept(PNG);
        Upload kept = accept(PNG);
        String unknown = UploadId.random().sha256();
        DeletionJournal journal = new DirectoryJournal(directory);
        Instant at = Instant.parse("2026-01-02T03:04:05Z");
        journal.add(new JournalEntry(new UploadId(forgotten.id()).sha256(), Why.OPERATOR, at));
        journal.add(new JournalEntry(unknown, Why.OWNER, at));

        // When
        int carriedOut = apply.apply();

        // Then
        assertEquals(2, carriedOut);
        show(forgotten).statusCode(410);
        show(kept).statusCode(200).body("status", equalTo("RECEIVED"));
        patiently().untilAsserted(() -> assertEquals("record false, raw false, outbox false", traces(forgotten)));
        patiently()
                .until(() -> events.holding(forgotten.id()).stream().anyMatch(event -> event.contains("\"operator\"")));
        assertEquals(0, apply.apply());
    }

    @Test
    @DisplayName("The journal is the same in a bucket")
    void keepsTheJournalInABucket() throws Exception {
        // Given
        MinioClient client = MinioClient.builder()
                .endpoint(url)
                .credentials(accessKey, secretKey)
                .build();
        String bucket = "deletions-" + System.nanoTime();
        client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
        DeletionJournal journal = new BucketJournal(client, bucket);
        JournalEntry entry =
                new JournalEntry(UploadId.random().sha256(), Why.RETENTION, Instant.parse("2026-01-02T03:04:05Z"));

        // When
        journal.add(entry);
        journal.add(entry);

        // Then
        assertEquals(List.of(entry.key()), journal.keys());
        assertEquals(Optional.of(entry), journal.read(entry.key()));
        journal.remove(entry.key());
        journal.remove(entry.key());
        assertEquals(List.of(), journal.keys());
        assertEquals(Optional.empty(), journal.read(entry.key()));
    }

    @Test
    @DisplayName("An upload that nobody decides on is told of again, once in a while")
    void tellsAgainOfWhatStaysUndecided() throws Exception {
        // Given
        Upload upload = accept(PNG);
        int before = told(upload);
        announce.run();
        bench.update(
                "update upload set received_at = received_at - interval '31 minutes' where id = '" + upload.id() + "'");

        // When
        announce.run();
        announce.run();

        // Then
        patiently().until(() -> events.holding(upload.id()).size() == before + 1);
        await().during(Duration.ofSeconds(1))
                .until(() -> events.holding(upload.id()).size() == before + 1);
    }

    @Test
    @DisplayName("An upload is not told of again while its event still waits in the outbox")
    void doesNotTellAgainOfWhatIsNotTold() throws Exception {
        // Given
        Upload upload = accept(PNG);
        String thisOne = " where id = '" + upload.id() + "'";
        int before = told(upload);
        bench.update("update upload set received_at = received_at - interval '31 minutes'" + thisOne);
        bench.update("insert into outbox_event (topic, event_key, payload, created_at) values ('no topic', '"
                + upload.id() + "', '{}', now())");

        // When
        announce.run();

        // Then
        assertEquals(null, bench.query("select announced_at from upload" + thisOne));
        bench.update("delete from outbox_event where topic = 'no topic'");
        announce.run();
        patiently().until(() -> events.holding(upload.id()).size() > before);
    }

    /** How often it has been told of, once that is no longer in the outbox; mostly once. */
    private int told(Upload upload) {
        patiently().untilAsserted(() -> assertTrue(traces(upload).endsWith("outbox false")));
        patiently().until(() -> !events.holding(upload.id()).isEmpty());
        return events.holding(upload.id()).size();
    }
}
