package org.xrayreference.upload.record;

/** Where an upload is in its life. {@code PENDING} is internal: its bytes are not yet all in the object store. */
public enum UploadStatus {
    PENDING,
    RECEIVED,
    READY,
    REJECTED;

    public boolean mayBecome(UploadStatus next) {
        return switch (this) {
            case PENDING -> next == RECEIVED;
            case RECEIVED -> next == READY || next == REJECTED;
            case READY, REJECTED -> false;
        };
    }
}
