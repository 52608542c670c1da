package org.xrayreference.upload.record;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One upload as the database keeps it. The file name is data: it is never an object key and never leaves by the API. */
@Entity
@Table(name = "upload")
public class UploadRow extends PanacheEntityBase {
    @Id
    public String id;

    @Enumerated(EnumType.STRING)
    public UploadStatus status;

    public String fileName;
    public String mediaType;
    public long bytes;
    public String sha256;
    public String acknowledgedPolicy;
    public boolean externalProcessingAllowed;
    public String deleteTokenSha256;
    public Instant receivedAt;
    public Instant decidedAt;
    public Instant expiresAt;
    public boolean rawRemovalRequested;
    public String rejectionCode;
    public String rejectionDetail;
    public String holdReason;
    public String heldBy;
    public Instant heldSince;

    /** Asked for by the uploader while a hold keeps the upload: nobody but operators sees it any more. */
    public Instant deletionRequestedAt;

    /** When the picture was told of once more; null when the first time was enough. */
    public Instant announcedAt;

    public UploadId uploadId() {
        return new UploadId(id);
    }

    public void stored(String pictureSha256) {
        become(UploadStatus.RECEIVED);
        sha256 = pictureSha256;
    }

    public void ready(Instant at) {
        become(UploadStatus.READY);
        decidedAt = at;
    }

    public void rejected(String code, String detail, Instant at) {
        become(UploadStatus.REJECTED);
        rejectionCode = code;
        rejectionDetail = detail;
        decidedAt = at;
    }

    public boolean isHeld() {
        return heldSince != null;
    }

    /** A second hold gives another reason; the first one's date stays. */
    public void hold(String reason, String by, Instant at) {
        holdReason = reason;
        heldBy = by;
        heldSince = isHeld() ? heldSince : at;
    }

    public void release() {
        holdReason = null;
        heldBy = null;
        heldSince = null;
    }

    private void become(UploadStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException(status + " upload cannot become " + next);
        }
        status = next;
    }
}
