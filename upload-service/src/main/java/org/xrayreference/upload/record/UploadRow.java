package org.xrayreference.upload.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
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

    /** Every status it came to have and when, in that order, from the moment that its bytes were stored. */
    @ElementCollection
    @CollectionTable(name = "upload_status", joinColumns = @JoinColumn(name = "upload_id"))
    @OrderBy("since")
    public List<StatusChange> history = new ArrayList<>();

    /** One step in an upload's life. */
    @Embeddable
    public record StatusChange(@Enumerated(EnumType.STRING) UploadStatus status, Instant since) {}

    public UploadId uploadId() {
        return new UploadId(id);
    }

    public void stored(String pictureSha256, Instant at) {
        become(UploadStatus.RECEIVED, at);
        sha256 = pictureSha256;
    }

    public void ready(Instant at) {
        become(UploadStatus.READY, at);
        decidedAt = at;
    }

    public void rejected(String code, String detail, Instant at) {
        become(UploadStatus.REJECTED, at);
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

    private void become(UploadStatus next, Instant at) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException(status + " upload cannot become " + next);
        }
        status = next;
        history.add(new StatusChange(next, at));
    }
}
