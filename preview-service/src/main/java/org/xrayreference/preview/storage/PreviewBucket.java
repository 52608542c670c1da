package org.xrayreference.preview.storage;

import io.minio.MinioClient;

/** The bucket that this service owns: created when it is missing, and asked for by readiness. */
public final class PreviewBucket {
    static final String NAME = "previews";

    private final Bucket bucket;

    PreviewBucket(MinioClient client) {
        bucket = new Bucket(client, NAME);
    }

    void createIfMissing() {
        bucket.createIfMissing();
    }

    boolean isThere() {
        return bucket.exists();
    }
}
