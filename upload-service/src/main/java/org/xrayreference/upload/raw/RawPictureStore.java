package org.xrayreference.upload.raw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;

import io.minio.BucketExistsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.errors.MinioException;

import org.xrayreference.upload.record.UploadId;

/** The bucket of raw pictures; an object's key is the upload's id. Every failure is an {@link UncheckedIOException}. */
@ApplicationScoped
public class RawPictureStore {
    private static final long AUTOMATIC_PART_SIZE = -1L;

    private final MinioClient client;
    private final String bucket;

    RawPictureStore(ObjectStoreConfig config) {
        bucket = config.rawBucket();
        client = MinioClient.builder()
                .endpoint(config.url().toString())
                .credentials(config.accessKey(), config.secretKey())
                .region(config.region())
                .build();
        long timeout = config.timeout().toMillis();
        client.setTimeout(timeout, timeout, timeout);
    }

    /** Streams {@code bytes} bytes of the picture into the store, a part of a few MiB in memory at a time. */
    public void put(UploadId id, String mediaType, InputStream picture, long bytes) {
        call(() -> {
            ensureBucket();
            client.putObject(PutObjectArgs.builder().bucket(bucket).object(id.value()).contentType(mediaType).stream(
                            picture, bytes, AUTOMATIC_PART_SIZE)
                    .build());
        });
    }

    /** Removes a picture; removing what is not there is no error. */
    public void remove(String objectKey) {
        call(() -> {
            ensureBucket();
            client.removeObject(
                    RemoveObjectArgs.builder().bucket(bucket).object(objectKey).build());
        });
    }

    /** Asks the store for the bucket, and makes it when it is missing. */
    public void reach() {
        call(this::ensureBucket);
    }

    private void ensureBucket() throws MinioException {
        if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
            client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
        }
    }

    private static void call(StoreCall call) {
        try {
            call.run();
        } catch (MinioException | IllegalStateException e) {
            // A refused connection is an IllegalStateException here. The client's texts quote keys, and a key is an
            // upload's id: neither may reach a log.
            throw new UncheckedIOException(new IOException(
                    "The object store did not carry out a call: " + e.getClass().getSimpleName()));
        }
    }

    private interface StoreCall {
        void run() throws MinioException;
    }
}
