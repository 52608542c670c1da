package org.xrayreference.upload.hold;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.xrayreference.upload.record.UploadRow;
import org.xrayreference.upload.record.UploadStatus;
import org.xrayreference.upload.record.UploadView;

/**
 * An upload as an operator sees it: without file name and picture.
 *
 * @param deletionRequestedAt by the uploader; waits for the end of the hold
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UploadRecord(
        String id,
        UploadStatus status,
        Instant receivedAt,
        Instant decidedAt,
        Instant expiresAt,
        long bytes,
        String mediaType,
        UploadView.Rejection rejection,
        Hold hold,
        Instant deletionRequestedAt) {

    public record Hold(String reason, String by, Instant since) {
        static Hold of(UploadRow row) {
            return row.isHeld() ? new Hold(row.holdReason, row.heldBy, row.heldSince) : null;
        }
    }

    static UploadRecord from(UploadRow row) {
        return new UploadRecord(
                row.id,
                row.status,
                row.receivedAt,
                row.decidedAt,
                row.expiresAt,
                row.bytes,
                row.mediaType,
                UploadView.from(row).rejection(),
                Hold.of(row),
                row.deletionRequestedAt);
    }
}
