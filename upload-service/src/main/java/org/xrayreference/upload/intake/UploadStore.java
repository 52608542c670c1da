package org.xrayreference.upload.intake;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.xrayreference.upload.deletion.DeletionStore;
import org.xrayreference.upload.outbox.OutboxStore;
import org.xrayreference.upload.outbox.UploadEvent;
import org.xrayreference.upload.problem.UploadProblem;
import org.xrayreference.upload.raw.RawRemovalStore;
import org.xrayreference.upload.record.UploadId;
import org.xrayreference.upload.record.UploadRow;
import org.xrayreference.upload.record.UploadStatus;

/** The transactions of taking a picture in. */
@ApplicationScoped
class UploadStore {
    private final OutboxStore outbox;
    private final RawRemovalStore removals;
    private final DeletionStore deletions;
    private final Clock clock;

    UploadStore(OutboxStore outbox, RawRemovalStore removals, DeletionStore deletions, Clock clock) {
        this.outbox = outbox;
        this.removals = removals;
        this.deletions = deletions;
        this.clock = clock;
    }

    /** Those that preview-service has not answered yet. */
    @Transactional
    long waiting() {
        return UploadRow.count("status", UploadStatus.RECEIVED);
    }

    @Transactional
    void add(UploadRow pending) {
        // PostgreSQL keeps microseconds; what is answered and what is read later must be the same.
        pending.receivedAt = pending.receivedAt.truncatedTo(ChronoUnit.MICROS);
        pending.expiresAt = pending.expiresAt.truncatedTo(ChronoUnit.MICROS);
        pending.persist();
    }

    /** Makes the record count and tells of it, in one transaction. */
    @Transactional
    UploadRow received(UploadId id, String sha256) {
        UploadRow row = UploadRow.<UploadRow>findByIdOptional(id.value()).orElseThrow(UploadProblem::tookTooLong);
        row.stored(sha256, clock.instant());
        outbox.add(UploadEvent.Received.of(row));
        return row;
    }

    /** Takes back a record and whatever part of its object may be stored. */
    @Transactional
    void abandon(UploadId id) {
        Optional<UploadRow> row = UploadRow.findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row.isPresent() && row.get().status != UploadStatus.PENDING) {
            // The database's answer to the commit was lost: others may know of the picture by now.
            deletions.forgetUnlessHeld(row.get(), UploadEvent.Why.RETENTION);
        } else {
            row.ifPresent(UploadRow::delete);
            removals.request(id);
        }
    }
}
