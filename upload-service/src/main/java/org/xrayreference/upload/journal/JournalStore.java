package org.xrayreference.upload.journal;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.LockMode;
import org.hibernate.Session;

import org.xrayreference.upload.deletion.DeletionStore;
import org.xrayreference.upload.outbox.UploadEvent.Why;
import org.xrayreference.upload.record.TombstoneRow;
import org.xrayreference.upload.record.UploadRow;

/** The database's side of the journal. */
@ApplicationScoped
class JournalStore {
    private static final int BATCH = 100;

    private final Session session;
    private final DeletionJournal journal;
    private final DeletionStore deletions;
    private final Clock clock;

    JournalStore(Session session, DeletionJournal journal, DeletionStore deletions, Clock clock) {
        this.session = session;
        this.journal = journal;
        this.deletions = deletions;
        this.clock = clock;
    }

    /**
     * Writes down some deletions that are not in the journal yet; replicas work on different ones.
     *
     * @return how many
     */
    @Transactional
    int writeSome() {
        List<TombstoneRow> rows = session.createSelectionQuery(
                        "from TombstoneRow where journaledAt is null order by deletedAt", TombstoneRow.class)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .setMaxResults(BATCH)
                .getResultList();
        // Looked for after the rows were read: whoever has just begun a backup finds each of them in one of the two.
        if (rows.isEmpty() || !journal.isThere()) {
            return 0;
        }
        for (TombstoneRow row : rows) {
            journal.add(new JournalEntry(row.idSha256, Why.valueOf(row.why.toUpperCase(Locale.ROOT)), row.deletedAt));
            row.journaledAt = clock.instant();
        }
        return rows.size();
    }

    /** Which deletions the database knows of. */
    @Transactional
    Set<String> known() {
        return new HashSet<>(session.createQuery("select idSha256 from TombstoneRow", String.class)
                .getResultList());
    }

    /** Carries out a deletion that the database has forgotten, being older than it. */
    @Transactional
    void carryOut(JournalEntry entry) {
        List<String> ids = session.createNativeQuery(
                        "select id from upload where encode(sha256(convert_to(id, 'UTF8')), 'hex') = :hash",
                        String.class)
                .setParameter("hash", entry.hash())
                .getResultList();
        if (ids.isEmpty()) {
            deletions.bury(entry.hash(), entry.why(), entry.at());
        }
        ids.forEach(id -> deletions.forget(UploadRow.findById(id), entry.why(), entry.at()));
    }
}
