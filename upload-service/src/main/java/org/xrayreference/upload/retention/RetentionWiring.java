package org.xrayreference.upload.retention;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import org.xrayreference.upload.audit.AuditRow;
import org.xrayreference.upload.deadletter.HandledRow;
import org.xrayreference.upload.deletion.DeletionStore;
import org.xrayreference.upload.intake.IntakeConfig;
import org.xrayreference.upload.journal.DeletionJournal;
import org.xrayreference.upload.outbox.OutboxRow;
import org.xrayreference.upload.outbox.UploadEvent;
import org.xrayreference.upload.raw.RawRemovalStore;
import org.xrayreference.upload.record.TombstoneRow;
import org.xrayreference.upload.record.UploadRow;
import org.xrayreference.upload.retention.RetentionStore.Rows;

/** The classes of data that this service answers for. What is held has no end as long as it is held. */
@ApplicationScoped
class RetentionWiring {
    private static final String HERE = "upload-service";
    private static final String KAFKA = "Kafka";
    private static final String JOURNAL = "deletion-journal";
    private static final Rows<OutboxRow> OUTBOX = new Rows<>(OutboxRow.class, "1 = 1", "createdAt");

    private final RetentionStore store;
    private final EntityManager entities;
    private final RetentionConfig config;

    RetentionWiring(RetentionStore store, EntityManager entities, RetentionConfig config) {
        this.store = store;
        this.entities = entities;
        this.config = config;
    }

    @Produces
    @Singleton
    List<DataClass> classes(
            IntakeConfig intake, DeletionStore deletions, RawRemovalStore removals, DeletionJournal journal) {
        List<DataClass> classes = List.of(
                new DataClass(
                        PeriodStore.UPLOADS,
                        "An upload's record; with it goes everything made of the upload",
                        intake.keepUpload(),
                        HERE,
                        store.contents(
                                new Rows<>(UploadRow.class, "status <> PENDING and heldSince is null", "receivedAt"),
                                row -> deletions.forget(row, UploadEvent.Why.RETENTION))),
                new DataClass(
                        "raw-pictures",
                        "The picture as it came, counted from when its preview was ready",
                        config.raw(),
                        HERE,
                        store.contents(
                                new Rows<>(
                                        UploadRow.class,
                                        "status in (READY, REJECTED) and heldSince is null and rawRemovalRequested = false",
                                        "decidedAt"),
                                removals::requestFor)),
                new DataClass(
                        "pending-uploads",
                        "An upload that never arrived whole",
                        config.pending(),
                        HERE,
                        store.contents(new Rows<>(UploadRow.class, "status = PENDING", "receivedAt"), row -> {
                            removals.request(row.uploadId());
                            row.delete();
                        })),
                new DataClass(
                        "upload-tombstones",
                        "That an upload was deleted: a hash of its id, why, and when",
                        config.tombstones(),
                        HERE,
                        store.contents(new Rows<>(TombstoneRow.class, "1 = 1", "deletedAt"), entities::remove)),
                new DataClass(
                        JOURNAL,
                        "The same, written down outside of the database",
                        config.tombstones(),
                        HERE,
                        new JournalContents(journal)),
                new DataClass(
                        "operator-audit",
                        "What operators did, when and why",
                        config.audit(),
                        HERE,
                        store.contents(new Rows<>(AuditRow.class, "1 = 1", "at"), entities::remove)),
                new DataClass(
                        "dead-letter-audit",
                        "What operators did with events that could not be read",
                        config.audit(),
                        HERE,
                        store.contents(new Rows<>(HandledRow.class, "1 = 1", "handledAt"), entities::remove)),
                new DataClass(
                        "outbox",
                        "Events on their way: each goes when Kafka has it",
                        Duration.ZERO,
                        HERE,
                        store.waiting(OUTBOX)),
                new DataClass(
                        "topics",
                        "Events: ids, hashes, sizes, dates, outcomes",
                        config.topics(),
                        KAFKA,
                        DataClass.NOT_SEEN),
                new DataClass(
                        "dead-letters",
                        "Events that could not be read",
                        config.deadLetters(),
                        KAFKA,
                        DataClass.NOT_SEEN));
        return appliedWith(journal, classes);
    }

    /** Where there is no journal, the site's list of what is kept says that its period is up to those who run the site. */
    static List<DataClass> appliedWith(DeletionJournal journal, List<DataClass> classes) {
        return classes.stream()
                .filter(kept -> journal != DeletionJournal.NONE || !kept.name().equals(JOURNAL))
                .toList();
    }
}
