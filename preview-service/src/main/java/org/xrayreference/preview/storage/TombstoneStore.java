package org.xrayreference.preview.storage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import io.minio.MinioClient;

import org.xrayreference.preview.upload.UploadId;

/** {@code previews/tombstones/<hash of the id>}. */
final class TombstoneStore implements Tombstones {
    private final Bucket bucket;

    TombstoneStore(MinioClient client) {
        bucket = new Bucket(client, PreviewBucket.NAME);
    }

    @Override
    public void put(UploadId upload, Instant deletedAt) {
        byte[] content = ("{\"deletedAt\":\"" + deletedAt + "\"}").getBytes(StandardCharsets.UTF_8);
        bucket.put(key(upload), content, "application/json");
    }

    @Override
    public boolean contains(UploadId upload) {
        return bucket.contains(key(upload));
    }

    private static String key(UploadId upload) {
        return "tombstones/" + upload.hash();
    }
}
