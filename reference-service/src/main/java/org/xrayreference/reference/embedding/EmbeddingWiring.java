package org.xrayreference.reference.embedding;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.minio.MinioClient;

import org.xrayreference.reference.objects.ObjectStoreConfig;
import org.xrayreference.reference.objects.S3Bucket;

final class EmbeddingWiring {

    @Produces
    @Singleton
    Embedders embedders(EmbedderConfig config, MinioClient client, ObjectStoreConfig objects) {
        EncoderStore kept = new EncoderStore(new S3Bucket(client, objects.referencesBucket()));
        return new Embedders(() -> ConfiguredEncoder.read(config), kept);
    }

    @Produces
    @Singleton
    ImageEmbedder configured(Embedders embedders) {
        return embedders.configured();
    }
}
