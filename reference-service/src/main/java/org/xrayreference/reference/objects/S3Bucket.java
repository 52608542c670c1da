package org.xrayreference.reference.objects;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Item;

/** One bucket of an S3 object store. */
public final class S3Bucket implements Bucket {
    private final MinioClient client;
    private final String bucket;

    public S3Bucket(MinioClient client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public void create() {
        call(() -> {
            if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
                client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
            }
            return bucket;
        });
    }

    @Override
    public void put(String key, String mediaType, byte[] bytes) {
        call(() -> client.putObject(PutObjectArgs.builder().bucket(bucket).object(key).contentType(mediaType).stream(
                        new ByteArrayInputStream(bytes), (long) bytes.length, -1L)
                .build()));
    }

    @Override
    public void put(String key, String mediaType, Path file) {
        call(() -> {
            try (InputStream stream = Files.newInputStream(file)) {
                return client.putObject(
                        PutObjectArgs.builder().bucket(bucket).object(key).contentType(mediaType).stream(
                                        stream, Files.size(file), -1L)
                                .build());
            }
        });
    }

    @Override
    public Optional<InputStream> open(String key) {
        return call(() -> client.getObject(
                GetObjectArgs.builder().bucket(bucket).object(key).build()));
    }

    @Override
    public List<String> keys(String prefix) {
        return call(() -> {
                    List<String> keys = new ArrayList<>();
                    for (Result<Item> item : client.listObjects(ListObjectsArgs.builder()
                            .bucket(bucket)
                            .prefix(prefix)
                            .recursive(true)
                            .build())) {
                        keys.add(item.get().objectName());
                    }
                    return keys;
                })
                .orElse(List.of());
    }

    @Override
    public void remove(String key) {
        call(() -> {
            client.removeObject(
                    RemoveObjectArgs.builder().bucket(bucket).object(key).build());
            return key;
        });
    }

    @Override
    public Optional<byte[]> get(String key) {
        return call(() -> {
            try (var stream = client.getObject(
                    GetObjectArgs.builder().bucket(bucket).object(key).build())) {
                return stream.readAllBytes();
            }
        });
    }

    @Override
    public Optional<Fingerprint> fingerprint(String key) {
        return call(() -> new Fingerprint(client.statObject(
                        StatObjectArgs.builder().bucket(bucket).object(key).build())
                .etag()));
    }

    private interface Call<T> {
        T make() throws MinioException, IOException;
    }

    /** Empty when there is no such object. */
    private static <T> Optional<T> call(Call<T> call) {
        try {
            return Optional.ofNullable(call.make());
        } catch (ErrorResponseException e) {
            String code = e.errorResponse().code();
            if ("NoSuchKey".equals(code) || "NoSuchBucket".equals(code)) {
                return Optional.empty();
            }
            throw new UncheckedIOException(new IOException("Object store: " + code, e));
        } catch (MinioException | IllegalStateException e) {
            // A refused connection is an IllegalStateException here.
            throw new UncheckedIOException(new IOException("Object store: " + e.getMessage(), e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
