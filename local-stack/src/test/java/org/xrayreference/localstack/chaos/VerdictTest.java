package org.xrayreference.localstack.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.xrayreference.localstack.chaos.SentUpload.Deletion;
import org.xrayreference.localstack.chaos.SentUpload.Fate;

/** The judge of the chaos run must see what it is there to see. */
class VerdictTest {
    private static final List<String> OBJECTS = List.of("preview.jpg", "thumbnail.jpg", "receipt.json");

    private final Ledger ledger = new Ledger();

    @Test
    void findsNothingWhenEverythingIsAsClientsWereTold() {
        // Given
        upload("ready", Fate.READY, "RECEIVED", "READY");
        upload("refused", Fate.REJECTED, "RECEIVED", "REJECTED");
        deleted("gone");
        ledger.stored("hello");

        // When
        List<String> broken = broken(new StoredState(
                Map.of("ready", "READY", "refused", "REJECTED"),
                Map.of("ready", "RECEIVED READY", "refused", "RECEIVED REJECTED"),
                0,
                0,
                Set.of("ready"),
                Map.of("ready", OBJECTS),
                Map.of("ready", 1L),
                Map.of("hello", 1L)));

        // Then
        assertEquals(List.of(), broken);
    }

    @Test
    void findsWhatIsMissing() {
        // Given
        upload("waiting", Fate.READY, "RECEIVED");
        upload("bare", Fate.READY, "READY");
        upload("lost", Fate.READY, "RECEIVED", "404");
        ledger.stored("hello");

        // When
        List<String> broken = broken(new StoredState(
                Map.of("waiting", "RECEIVED", "bare", "READY"),
                Map.of("waiting", "RECEIVED", "bare", "READY"),
                3,
                0,
                Set.of(),
                Map.of("bare", List.of("preview.jpg")),
                Map.of(),
                Map.of()));

        // Then
        assertEquals(
                List.of(
                        "2 acknowledged uploads without their outcome",
                        "1 uploads whose states went backwards",
                        "1 stored status histories that are not one, in order",
                        "1 acknowledged uploads that are not stored",
                        "1 stored uploads without their outcome",
                        "1 READY uploads without their raw picture",
                        "1 READY uploads without exactly one preview, thumbnail and receipt",
                        "1 READY uploads without exactly one embedding",
                        "3 events stuck in the outbox",
                        "1 contact messages not stored exactly once"),
                broken);
    }

    @Test
    void findsWhatShouldNotBeThere() {
        // Given
        deleted("back");
        upload("undone", Fate.READY, "READY", "RECEIVED", "READY");

        // When
        List<String> broken = broken(new StoredState(
                Map.of("undone", "READY"),
                Map.of("undone", "RECEIVED READY"),
                0,
                1,
                Set.of("undone", "stray", ".mpus-undone/part.1"),
                Map.of("back", OBJECTS, "undone", OBJECTS),
                Map.of("undone", 1L, "stray", 1L),
                Map.of("hello", 1L)));

        // Then
        assertEquals(
                List.of(
                        "1 uploads whose states went backwards",
                        "1 deleted uploads that are not gone",
                        "1 previews of no READY upload",
                        "1 embeddings of no READY upload",
                        "2 raw objects of no upload that needs them",
                        "1 raw removals not carried out",
                        "1 contact messages not stored exactly once"),
                broken);
    }

    private void upload(String id, Fate fate, String... states) {
        SentUpload upload = new SentUpload(id, "token", fate, Deletion.NEVER);
        List.of(states).forEach(upload::saw);
        ledger.acknowledged(upload);
    }

    private void deleted(String id) {
        SentUpload upload = new SentUpload(id, "token", Fate.READY, Deletion.AT_ONCE);
        upload.deletionAcknowledged();
        upload.saw("410");
        ledger.acknowledged(upload);
    }

    private List<String> broken(StoredState state) {
        return new Verdict(ledger, state)
                .checks().stream()
                        .filter(check -> !check.broken().isEmpty())
                        .map(check -> check.broken().size() + " " + check.what())
                        .toList();
    }
}
