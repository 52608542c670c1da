package org.xrayreference.preview.storage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import io.minio.MinioClient;

import org.xrayreference.preview.upload.UploadId;

/** {@code previews/tombstones/<hash of the id>}. */
final class TombstoneStore implements Tombstones {
    private static final String FOLDER = "tombstones/";

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

    @Override
    public Map<String, Instant> all() {
        Map<String, Instant> all = new HashMap<>();
        bucket.each(FOLDER, (key, since) -> all.put(key.substring(FOLDER.length()), since));
        return all;
    }

    @Override
    public void remove(String hash) {
        bucket.remove(FOLDER + hash);
    }

    private static String key(UploadId upload) {
        return FOLDER + upload.hash();
    }
}
