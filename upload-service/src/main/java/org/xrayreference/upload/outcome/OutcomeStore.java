package org.xrayreference.upload.outcome;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
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
    private final Counter ready;
    private final Counter rejected;

    OutcomeStore(RawRemovalStore removals, Clock clock, MeterRegistry metrics) {
        this.removals = removals;
        this.clock = clock;
        this.ready = metrics.counter("xray.uploads", "outcome", "ready");
        this.rejected = metrics.counter("xray.uploads", "outcome", "rejected");
    }

    @Transactional
    void apply(PreviewOutcome outcome) {
        UploadRow row = UploadRow.findById(outcome.uploadId().value(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.status != UploadStatus.RECEIVED) {
            LOG.debugf("No change for %s: it is %s", outcome.uploadId(), row == null ? "gone" : row.status);
            return;
        }
        Instant now = clock.instant();
        if (outcome instanceof PreviewOutcome.Rejected refusal) {
            row.rejected(refusal.code(), refusal.detail(), now);
            rejected.increment();
            if (!row.isHeld()) {
                removals.requestFor(row);
            }
        } else {
            row.ready(now);
            ready.increment();
        }
    }
}
