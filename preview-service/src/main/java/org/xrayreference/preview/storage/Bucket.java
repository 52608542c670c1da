package org.xrayreference.preview.storage;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
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

/** One bucket, with the store's many errors boiled down to two: it is not there, or the store is unavailable. */
final class Bucket {
    private final MinioClient client;
    private final String name;

    Bucket(MinioClient client, String name) {
        this.client = client;
        this.name = name;
    }

    boolean exists() {
        return call(
                        "look for the bucket",
                        () -> client.bucketExists(
                                BucketExistsArgs.builder().bucket(name).build()))
                .orElse(false);
    }

    void createIfMissing() {
        if (!exists()) {
            call("create the bucket", () -> {
                client.makeBucket(MakeBucketArgs.builder().bucket(name).build());
                return name;
            });
        }
    }

    Optional<GetObjectResponse> open(String key) {
        return call(
                "read",
                () -> client.getObject(
                        GetObjectArgs.builder().bucket(name).object(key).build()));
    }

    boolean contains(String key) {
        return call(
                        "look up",
                        () -> client.statObject(StatObjectArgs.builder()
                                .bucket(name)
                                .object(key)
                                .build()))
                .isPresent();
    }

    /** Looks at every object whose key begins so, with the date of its last change, in the order of the keys. */
    void each(String prefix, BiConsumer<String, Instant> look) {
        call("list", () -> {
            var listing = ListObjectsArgs.builder()
                    .bucket(name)
                    .prefix(prefix)
                    .recursive(true)
                    .build();
            for (Result<Item> result : client.listObjects(listing)) {
                Item item = result.get();
                look.accept(item.objectName(), item.lastModified().toInstant());
            }
            return name;
        });
    }

    void put(String key, byte[] bytes, String mediaType) {
        call(
                "write",
                () -> client.putObject(PutObjectArgs.builder()
                        .bucket(name)
                        .object(key)
                        .data(bytes, bytes.length)
                        .contentType(mediaType)
                        .build()));
    }

    void remove(String key) {
        call("remove", () -> {
            client.removeObject(
                    RemoveObjectArgs.builder().bucket(name).object(key).build());
            return key;
        });
    }

    private <T> Optional<T> call(String what, StoreCall<T> call) {
        try {
            return Optional.of(call.run());
        } catch (ErrorResponseException e) {
            if ("NoSuchKey".equals(e.errorResponse().code())) {
                return Optional.empty();
            }
            throw unavailable(what, e.errorResponse().code());
        } catch (MinioException | IllegalStateException e) {
            // The client wraps a refused connection in the latter.
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw unavailable(what, reason.getClass().getSimpleName());
        }
    }

    /** Without the store's own words: they quote the object's key, and that is an upload's secret id. */
    private StoreUnavailableException unavailable(String what, String reason) {
        return new StoreUnavailableException("cannot " + what + " in " + name + ": " + reason);
    }

    @FunctionalInterface
    private interface StoreCall<T> {
        T run() throws MinioException;
    }
}
