package org.xrayreference.upload.journal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Item;

/** The journal as objects of a bucket that is somewhere else than the pictures. */
final class BucketJournal implements DeletionJournal {
    private final MinioClient client;
    private final String bucket;

    BucketJournal(MinioClient client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /** Whether it answers is seen when it is used. */
    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public void add(JournalEntry entry) {
        byte[] bytes = entry.text().getBytes(StandardCharsets.US_ASCII);
        call(() -> client.putObject(
                PutObjectArgs.builder().bucket(bucket).object(entry.key().toString()).contentType("text/plain").stream(
                                new ByteArrayInputStream(bytes), (long) bytes.length, -1L)
                        .build()));
    }

    @Override
    public List<JournalEntry.Key> keys() {
        return call(() -> {
            List<JournalEntry.Key> keys = new ArrayList<>();
            for (Result<Item> result : client.listObjects(
                    ListObjectsArgs.builder().bucket(bucket).recursive(true).build())) {
                keys.add(JournalEntry.Key.parse(result.get().objectName()));
            }
            return keys;
        });
    }

    @Override
    public Optional<JournalEntry> read(JournalEntry.Key key) {
        return call(() -> {
            try (InputStream content = client.getObject(GetObjectArgs.builder()
                    .bucket(bucket)
                    .object(key.toString())
                    .build())) {
                return Optional.of(
                        JournalEntry.parse(key.hash(), new String(content.readAllBytes(), StandardCharsets.US_ASCII)));
            } catch (ErrorResponseException e) {
                if ("NoSuchKey".equals(e.errorResponse().code())) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    @Override
    public void remove(JournalEntry.Key key) {
        call(() -> {
            client.removeObject(RemoveObjectArgs.builder()
                    .bucket(bucket)
                    .object(key.toString())
                    .build());
            return null;
        });
    }

    private interface StoreCall<T> {
        T run() throws MinioException, IOException;
    }

    private static <T> T call(StoreCall<T> call) {
        try {
            return call.run();
        } catch (MinioException | IllegalStateException e) {
            throw new UncheckedIOException(new IOException("The journal of deletions did not carry out a call: "
                    + e.getClass().getSimpleName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
