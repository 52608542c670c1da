package org.xrayreference.upload.hold;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.xrayreference.upload.audit.AuditStore;
import org.xrayreference.upload.audit.AuditStore.Action;
import org.xrayreference.upload.deletion.DeletionStore;
import org.xrayreference.upload.outbox.UploadEvent;
import org.xrayreference.upload.problem.UploadProblem;
import org.xrayreference.upload.record.UploadId;
import org.xrayreference.upload.record.UploadRow;
import org.xrayreference.upload.record.UploadStatus;

/**
 * What operators may do to an upload. Unlike the public they also see one that is held and over its time, or taken back
 * by its uploader.
 */
@ApplicationScoped
class HoldStore {
    private final DeletionStore deletions;
    private final AuditStore audit;
    private final Clock clock;

    HoldStore(DeletionStore deletions, AuditStore audit, Clock clock) {
        this.deletions = deletions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    UploadRecord show(String id) {
        return UploadRecord.from(find(id, LockModeType.NONE));
    }

    @Transactional
    List<UploadRecord> held() {
        return UploadRow.<UploadRow>list("heldSince is not null order by heldSince").stream()
                .map(UploadRecord::from)
                .toList();
    }

    @Transactional
    Set<String> heldHashes() {
        return UploadRow.<UploadRow>stream("heldSince is not null")
                .map(row -> row.uploadId().sha256())
                .collect(Collectors.toSet());
    }

    @Transactional
    UploadRecord hold(String id, String reason, String operator) {
        UploadRow row = find(id, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        row.hold(reason, operator, now);
        audit.add(operator, Action.HOLD, row.uploadId(), reason);
        return UploadRecord.from(row);
    }

    /** What waited for the end of the hold is carried out: a deletion here, an expiry by the next retention run. */
    @Transactional
    void release(String id, String operator) {
        UploadRow row = find(id, LockModeType.PESSIMISTIC_WRITE);
        if (!row.isHeld()) {
            return;
        }
        audit.add(operator, Action.RELEASE, row.uploadId(), row.holdReason);
        row.release();
        if (row.deletionRequestedAt != null) {
            deletions.forget(row, UploadEvent.Why.OWNER);
        }
    }

    @Transactional
    void remove(String id, String reason, String operator) {
        UploadRow row = find(id, LockModeType.PESSIMISTIC_WRITE);
        if (row.isHeld()) {
            throw UploadProblem.heldUpload();
        }
        audit.add(operator, Action.REMOVE, row.uploadId(), reason);
        deletions.forget(row, UploadEvent.Why.OPERATOR);
    }

    private UploadRow find(String text, LockModeType lock) {
        UploadId id = UploadId.parse(text).orElseThrow(UploadProblem::unknownUpload);
        UploadRow row = UploadRow.findById(id.value(), lock);
        if (row == null || row.status == UploadStatus.PENDING) {
            throw deletions.missing(id);
        }
        return row;
    }
}
