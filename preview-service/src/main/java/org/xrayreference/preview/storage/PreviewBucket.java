package org.xrayreference.preview.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import io.minio.GetObjectResponse;
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

    /** An object of the service's own, beside those of uploads. */
    public Optional<byte[]> read(String key) {
        Optional<GetObjectResponse> object = bucket.open(key);
        if (object.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = object.get()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "cannot read " + key + ": " + e.getClass().getSimpleName());
        }
    }

    public void write(String key, byte[] json) {
        bucket.put(key, json, "application/json");
    }
}
