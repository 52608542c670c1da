package org.xrayreference.localstack.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.Result;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Item;

/** Any S3 store, as its clients see it. Its threads would keep a command from ending for a minute: close it. */
final class ObjectClient implements AutoCloseable {
    private final MinioClient client;

    /** @param configuration as a service reads it */
    ObjectClient(Map<String, String> configuration) {
        client = MinioClient.builder()
                .endpoint(configuration.get("xray.object-store.url"))
                .credentials(
                        configuration.get("xray.object-store.access-key"),
                        configuration.get("xray.object-store.secret-key"))
                .build();
    }

    /** What a listing says of an object. */
    record Listed(String key, String etag, long size) {}

    /** An object that is being read; the type is the one that it was stored with. */
    record Content(InputStream bytes, String type) {}

    List<Listed> list(String bucket) throws IOException {
        return call(() -> {
            List<Listed> found = new ArrayList<>();
            if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
                return found;
            }
            for (Result<Item> result : client.listObjects(
                    ListObjectsArgs.builder().bucket(bucket).recursive(true).build())) {
                Item item = result.get();
                String etag = Optional.ofNullable(item.etag()).orElse("").replace("\"", "");
                found.add(new Listed(item.objectName(), etag, item.size()));
            }
            return found;
        });
    }

    /** Empty when it was deleted since it was listed. */
    Optional<Content> get(String bucket, String key) throws IOException {
        return call(() -> {
            try {
                GetObjectResponse response = client.getObject(
                        GetObjectArgs.builder().bucket(bucket).object(key).build());
                String type = Optional.ofNullable(response.headers().get("Content-Type"))
                        .orElse("application/octet-stream");
                return Optional.of(new Content(response, type));
            } catch (ErrorResponseException e) {
                if ("NoSuchKey".equals(e.errorResponse().code())) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    void makeBucket(String bucket) throws IOException {
        call(() -> {
            if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
                client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
            }
            return null;
        });
    }

    void put(StoredObject object, Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            put(object.bucket(), object.key(), object.type(), bytes, object.size());
        }
    }

    void put(String bucket, String key, String type, byte[] bytes) throws IOException {
        put(bucket, key, type, new ByteArrayInputStream(bytes), bytes.length);
    }

    private void put(String bucket, String key, String type, InputStream bytes, long size) throws IOException {
        call(() -> client.putObject(
                PutObjectArgs.builder().bucket(bucket).object(key).contentType(type).stream(bytes, size, -1L)
                        .build()));
    }

    @Override
    public void close() throws IOException {
        try {
            client.close();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private interface StoreCall<T> {
        T run() throws MinioException, IOException;
    }

    private static <T> T call(StoreCall<T> call) throws IOException {
        try {
            return call.run();
        } catch (MinioException | IllegalStateException e) {
            throw new IOException("The object store did not carry out a call: " + e.getMessage(), e);
        }
    }
}
