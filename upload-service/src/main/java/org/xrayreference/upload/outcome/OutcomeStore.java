package org.xrayreference.upload.outcome;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import org.xrayreference.upload.raw.RawRemovalStore;
import org.xrayreference.upload.record.UploadRow;
import org.xrayreference.upload.record.UploadStatus;

/** Moves an upload's record on. An event for an upload that is gone, or already decided, changes nothing. */
@ApplicationScoped
class OutcomeStore {
    private static final Logger LOG = Logger.getLogger(OutcomeStore.class);

    private final RawRemovalStore removals;
    private final Clock clock;

    OutcomeStore(RawRemovalStore removals, Clock clock) {
        this.removals = removals;
        this.clock = clock;
    }

    @Transactional
    void apply(PreviewOutcome outcome) {
        UploadRow row = UploadRow.findById(outcome.uploadId().value(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.status != UploadStatus.RECEIVED) {
            LOG.debugf("No change for %s: it is %s", outcome.uploadId(), row == null ? "gone" : row.status);
            return;
        }
        Instant now = clock.instant();
        if (outcome instanceof PreviewOutcome.Rejected rejected) {
            row.rejected(rejected.code(), rejected.detail(), now);
            if (!row.isHeld()) {
                removals.requestFor(row);
            }
        } else {
            row.ready(now);
        }
    }
}
