package org.xrayreference.upload.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xrayreference.upload.deletion.DeletionStore;
import org.xrayreference.upload.outbox.UploadEvent;
import org.xrayreference.upload.raw.RawRemovalStore;
import org.xrayreference.upload.record.TombstoneRow;
import org.xrayreference.upload.record.UploadRow;
import org.xrayreference.upload.record.UploadStatus;

/** What is over its time, a batch at a time. Each method returns how much it dealt with. */
@ApplicationScoped
class RetentionStore {
    private static final int BATCH = 200;

    private final DeletionStore deletions;
    private final RawRemovalStore removals;
    private final RetentionConfig config;
    private final Clock clock;

    RetentionStore(DeletionStore deletions, RawRemovalStore removals, RetentionConfig config, Clock clock) {
        this.deletions = deletions;
        this.removals = removals;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    int forgetExpired() {
        List<UploadRow> expired = UploadRow.find(
                        "expiresAt <= ?1 and status <> ?2 order by expiresAt", clock.instant(), UploadStatus.PENDING)
                .page(0, BATCH)
                .list();
        expired.forEach(row -> deletions.forget(row, UploadEvent.Why.RETENTION));
        return expired.size();
    }

    @Transactional
    int removeRawPictures() {
        Instant limit = clock.instant().minus(config.raw());
        List<UploadRow> due = UploadRow.find(
                        "status = ?1 and decidedAt <= ?2 and rawRemovalRequested = false", UploadStatus.READY, limit)
                .page(0, BATCH)
                .list();
        for (UploadRow row : due) {
            row.rawRemovalRequested = true;
            removals.request(row.uploadId());
        }
        return due.size();
    }

    @Transactional
    int reapPending() {
        Instant limit = clock.instant().minus(config.pending());
        List<UploadRow> dead = UploadRow.find("status = ?1 and receivedAt <= ?2", UploadStatus.PENDING, limit)
                .page(0, BATCH)
                .list();
        for (UploadRow row : dead) {
            removals.request(row.uploadId());
            row.delete();
        }
        return dead.size();
    }

    @Transactional
    int dropTombstones() {
        return (int) TombstoneRow.delete("deletedAt <= ?1", clock.instant().minus(config.tombstones()));
    }
}
