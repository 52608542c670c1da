package org.xrayreference.preview.announcement;

import org.xrayreference.preview.upload.Consent;
import org.xrayreference.preview.upload.UploadId;

/** What the other services are told about an upload. */
public sealed interface Announcement {
    UploadId upload();

    /** Of the event that this one answers. */
    String causedBy();

    /** @param maskedRegions how many; where they are is in the receipt */
    record Ready(
            UploadId upload,
            String causedBy,
            int width,
            int height,
            long bytes,
            String sha256,
            int maskedRegions,
            boolean polarityTurned,
            Consent externalProcessing)
            implements Announcement {}

    /** @param detail for the person who brought the picture, at most 500 characters */
    record Rejected(UploadId upload, String causedBy, String code, String detail) implements Announcement {}
}
