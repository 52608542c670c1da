package org.xrayreference.preview.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

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
}
