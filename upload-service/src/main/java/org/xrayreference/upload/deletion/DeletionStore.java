package org.xrayreference.upload.deletion;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.xrayreference.upload.outbox.OutboxStore;
import org.xrayreference.upload.outbox.UploadEvent;
import org.xrayreference.upload.problem.ProblemException;
import org.xrayreference.upload.problem.UploadProblem;
import org.xrayreference.upload.raw.RawRemovalStore;
import org.xrayreference.upload.record.DeleteToken;
import org.xrayreference.upload.record.TombstoneRow;
import org.xrayreference.upload.record.UploadId;
import org.xrayreference.upload.record.UploadRow;
import org.xrayreference.upload.record.UploadStatus;

/** Finds uploads, and forgets them: record, raw object and event to the others in one decision. */
@ApplicationScoped
public class DeletionStore {
    private final OutboxStore outbox;
    private final RawRemovalStore removals;
    private final Clock clock;

    DeletionStore(OutboxStore outbox, RawRemovalStore removals, Clock clock) {
        this.outbox = outbox;
        this.removals = removals;
        this.clock = clock;
    }

    /** @return the upload, if it may be shown; otherwise a problem that says whether it ever was */
    @Transactional
    public UploadRow find(String id) {
        return find(id, LockModeType.NONE);
    }

    @Transactional
    public void deleteByOwner(String id, DeleteToken token) {
        UploadRow row = find(id, LockModeType.PESSIMISTIC_WRITE);
        if (!token.hasHash(row.deleteTokenSha256)) {
            throw UploadProblem.wrongDeleteToken();
        }
        forgetUnlessHeld(row, UploadEvent.Why.OWNER);
    }

    /** Joins the caller's transaction, if there is one. */
    @Transactional
    public void forgetUnlessHeld(UploadRow row, UploadEvent.Why why) {
        if (row.isHeld()) {
            row.deletionRequestedAt = clock.instant(); // Carried out when the hold ends; until then nobody sees it.
        } else {
            forget(row, why);
        }
    }

    /** Joins the caller's transaction, if there is one. */
    @Transactional
    public void forget(UploadRow row, UploadEvent.Why why) {
        forget(row, why, clock.instant());
    }

    @Transactional
    public void forget(UploadRow row, UploadEvent.Why why, Instant at) {
        bury(row.uploadId().sha256(), why, at);
        removals.request(row.uploadId());
        outbox.add(UploadEvent.Deleted.of(row.uploadId(), why, at));
        row.delete();
    }

    /** Of an upload that is not here, only that it was deleted. */
    @Transactional
    public void bury(String idSha256, UploadEvent.Why why, Instant at) {
        TombstoneRow tombstone = new TombstoneRow();
        tombstone.idSha256 = idSha256;
        tombstone.why = why.name().toLowerCase(Locale.ROOT);
        tombstone.deletedAt = at;
        tombstone.persist();
    }

    /** Why there is no record: there never was one, or it is gone. */
    @Transactional
    public ProblemException missing(UploadId id) {
        return TombstoneRow.findById(id.sha256()) == null
                ? UploadProblem.unknownUpload()
                : UploadProblem.deletedUpload();
    }

    private UploadRow find(String text, LockModeType lock) {
        UploadId id = UploadId.parse(text).orElseThrow(UploadProblem::unknownUpload);
        Optional<UploadRow> row = UploadRow.findByIdOptional(id.value(), lock);
        if (row.isEmpty()) {
            throw missing(id);
        }
        if (row.get().status == UploadStatus.PENDING) {
            throw UploadProblem.unknownUpload();
        }
        if (!row.get().expiresAt.isAfter(clock.instant()) || row.get().deletionRequestedAt != null) {
            throw UploadProblem.deletedUpload(); // The retention job removes it at its next turn, or a hold's end.
        }
        return row.get();
    }
}
