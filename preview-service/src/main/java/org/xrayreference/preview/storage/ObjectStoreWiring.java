package org.xrayreference.preview.storage;

import java.net.URI;
import java.net.URLConnection;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.minio.MinioClient;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** One client, with time limits short enough that a dead store is noticed. */
@ApplicationScoped
class ObjectStoreWiring {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration TRANSFER = Duration.ofSeconds(30);

    @Produces
    @Singleton
    MinioClient client(ObjectStoreConfig config) {
        // MinIO's client looks for its version in all jars, which would stay open, each with its decompressor.
        URLConnection.setDefaultUseCaches("jar", false);
        MinioClient.Builder builder = MinioClient.builder()
                .endpoint(config.url().toString())
                .region(config.region())
                .credentials(config.accessKey(), config.secretKey());
        connectPlainly(builder, config.url());
        MinioClient client = builder.build();
        client.setTimeout(CONNECT.toMillis(), TRANSFER.toMillis(), TRANSFER.toMillis());
        return client;
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
