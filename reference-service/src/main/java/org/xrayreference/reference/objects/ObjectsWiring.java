package org.xrayreference.reference.objects;

import java.net.URI;
import java.net.URLConnection;
import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.minio.MinioClient;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

final class ObjectsWiring {

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
        long timeout = config.timeout().toMillis();
        client.setTimeout(timeout, timeout, timeout);
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
}
