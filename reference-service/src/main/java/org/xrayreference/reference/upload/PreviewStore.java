package org.xrayreference.reference.upload;

import java.util.Optional;

import org.xrayreference.reference.objects.Bucket;

/** The uploads' previews, which preview-service owns; only read here. */
public final class PreviewStore {
    private final Bucket bucket;

    PreviewStore(Bucket bucket) {
        this.bucket = bucket;
    }

    public boolean isThere(String uploadId) {
        return bucket.fingerprint(uploadId + "/preview.jpg").isPresent();
    }

    public Optional<byte[]> preview(UploadId id) {
        return bucket.get(id.value() + "/preview.jpg");
    }
}
