package org.xrayreference.reference.objects;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.minio.MinioClient;

final class ObjectsWiring {

    @Produces
    @Singleton
    MinioClient client(ObjectStoreConfig config) {
        MinioClient client = MinioClient.builder()
                .endpoint(config.url().toString())
                .region(config.region())
                .credentials(config.accessKey(), config.secretKey())
                .build();
        long timeout = config.timeout().toMillis();
        client.setTimeout(timeout, timeout, timeout);
        return client;
    }
}
