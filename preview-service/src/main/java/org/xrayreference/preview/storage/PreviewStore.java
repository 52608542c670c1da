package org.xrayreference.preview.storage;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import io.minio.GetObjectResponse;
import io.minio.MinioClient;

import org.xrayreference.preview.upload.UploadId;

/** The bucket {@code previews}, below the upload's id. */
final class PreviewStore implements Previews {
    private final Bucket bucket;

    PreviewStore(MinioClient client) {
        bucket = new Bucket(client, PreviewBucket.NAME);
    }

    @Override
    public void write(UploadId upload, Part part, byte[] bytes) {
        bucket.put(part.key(upload), bytes, part.mediaType());
    }

    @Override
    public Optional<StoredObject> read(UploadId upload, Part part) {
        Optional<GetObjectResponse> object = bucket.open(part.key(upload));
        if (object.isEmpty()) {
            return Optional.empty();
        }
        String etag = object.get().headers().get("ETag");
        try (InputStream in = object.get()) {
            return Optional.of(new StoredObject(in.readAllBytes(), etag == null ? "" : etag.replace("\"", "")));
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "cannot read a preview: " + e.getClass().getSimpleName());
        }
    }

    @Override
    public void remove(UploadId upload) {
        for (Part part : Part.values()) {
            bucket.remove(part.key(upload));
        }
    }

    @Override
    public void each(BiConsumer<UploadId, Instant> look) {
        Map<UploadId, Instant> current = new HashMap<>();
        bucket.each(
                "",
                (key, since) -> UploadId.parse(key.split("/", 2)[0]).ifPresent(upload -> {
                    // An upload's objects follow each other in the order of the keys.
                    if (!current.containsKey(upload)) {
                        current.forEach(look);
                        current.clear();
                    }
                    current.merge(upload, since, (a, b) -> a.isBefore(b) ? a : b);
                }));
        current.forEach(look);
    }
}
