package org.xrayreference.preview.storage;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.minio.MinioClient;

/** One client, with time limits short enough that a dead store is noticed. */
@ApplicationScoped
class ObjectStoreWiring {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration TRANSFER = Duration.ofSeconds(30);

    @Produces
    @Singleton
    MinioClient client(ObjectStoreConfig config) {
        MinioClient client = MinioClient.builder()
                .endpoint(config.url().toString())
                .region(config.region())
                .credentials(config.accessKey(), config.secretKey())
                .build();
        client.setTimeout(CONNECT.toMillis(), TRANSFER.toMillis(), TRANSFER.toMillis());
        return client;
    }

    void end(@Disposes MinioClient client) throws Exception {
        client.close();
    }

    @Produces
    @Singleton
    RawUploads rawUploads(MinioClient client) {
        return new RawUploadStore(client);
    }

    @Produces
    @Singleton
    Previews previews(MinioClient client) {
        return new PreviewStore(client);
    }

    @Produces
    @Singleton
    Tombstones tombstones(MinioClient client) {
        return new TombstoneStore(client);
    }

    @Produces
    @Singleton
    PreviewBucket previewBucket(MinioClient client) {
        return new PreviewBucket(client);
    }
}
