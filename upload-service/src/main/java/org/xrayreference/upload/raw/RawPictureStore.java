package org.xrayreference.upload.raw;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.minio.BucketExistsArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.UploadObjectArgs;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

import org.xrayreference.upload.record.UploadId;

/** The bucket of raw pictures; an object's key is the upload's id. Every failure is an {@link UncheckedIOException}. */
@ApplicationScoped
public class RawPictureStore {
    /** Below it, one small object for each held upload. */
    public static final String HOLDS = "holds/";

    private static final long AUTOMATIC_PART_SIZE = -1L;
    /** The least that S3 lets a part be. */
    private static final long SMALLEST_PART_SIZE = 5L << 20;

    private final MinioClient client;
    private final String bucket;

    RawPictureStore(ObjectStoreConfig config) {
        bucket = config.rawBucket();
        // MinIO's client looks for its version in all jars, which would stay open, each with its decompressor.
        URLConnection.setDefaultUseCaches("jar", false);
        MinioClient.Builder builder = MinioClient.builder()
                .endpoint(config.url().toString())
                .credentials(config.accessKey(), config.secretKey())
                .region(config.region());
        connectPlainly(builder, config.url());
        client = builder.build();
        long timeout = config.timeout().toMillis();
        client.setTimeout(timeout, timeout, timeout);
    }

    /** MinIO's own client reads every certificate of {@code SSL_CERT_DIR} at the start, also for a store without TLS. */
    private static void connectPlainly(MinioClient.Builder builder, URI url) {
        if ("http".equals(url.getScheme())) {
            builder.httpClient(
                    new OkHttpClient.Builder()
                            .protocols(List.of(Protocol.HTTP_1_1))
                            .build(),
                    true);
        }
    }

    /**
     * Streams the picture into the store, all in one request: an upload in several parts that is never completed leaves
     * parts which no listing shows and no sweep finds.
     */
    public void put(UploadId id, String mediaType, Path picture, long bytes) {
        call(() -> client.uploadObject(UploadObjectArgs.builder()
                .bucket(bucket)
                .object(id.value())
                .contentType(mediaType)
                .filename(picture.toString(), Math.max(bytes, SMALLEST_PART_SIZE))
                .build()));
    }

    /** For a small object that is no picture. */
    public void putText(String objectKey, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        call(() -> client.putObject(
                PutObjectArgs.builder().bucket(bucket).object(objectKey).contentType("text/plain").stream(
                                new ByteArrayInputStream(bytes), (long) bytes.length, AUTOMATIC_PART_SIZE)
                        .build()));
    }

    /** Removes a picture; removing what is not there is no error. */
    public void remove(String objectKey) {
        call(() -> {
            client.removeObject(
                    RemoveObjectArgs.builder().bucket(bucket).object(objectKey).build());
            return null;
        });
    }

    /** What lies in the bucket with keys that begin so. */
    public List<StoredObject> list(String prefix) {
        return call(() -> {
            List<StoredObject> found = new ArrayList<>();
            var listing = ListObjectsArgs.builder()
                    .bucket(bucket)
                    .prefix(prefix)
                    .recursive(true)
                    .build();
            for (Result<Item> result : client.listObjects(listing)) {
                Item item = result.get();
                found.add(
                        new StoredObject(item.objectName(), item.lastModified().toInstant()));
            }
            return found;
        });
    }

    public record StoredObject(String key, Instant since) {}

    /** Whether the store answers, and has the bucket. */
    public boolean isThere() {
        return call(() ->
                client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build()));
    }

    void makeBucket() {
        if (!isThere()) {
            call(() -> {
                client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
                return null;
            });
        }
    }

    private static <T> T call(StoreCall<T> call) {
        try {
            return call.run();
        } catch (MinioException | IllegalStateException e) {
            // A refused connection is an IllegalStateException here. The client's texts quote keys, and a key is an
            // upload's id: neither may reach a log.
            throw new UncheckedIOException(new IOException(
                    "The object store did not carry out a call: " + e.getClass().getSimpleName()));
        }
    }

    private interface StoreCall<T> {
        T run() throws MinioException;
    }
}
