package org.xrayreference.reference.library;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.minio.MinioClient;

import org.xrayreference.reference.embedding.Embedders;
import org.xrayreference.reference.finding.FindingTexts;
import org.xrayreference.reference.objects.ObjectStoreConfig;
import org.xrayreference.reference.objects.S3Bucket;

final class LibraryWiring {

    @Produces
    @Singleton
    ServingEmbedder serving(ModelStore models, Embedders embedders) {
        return new ServingEmbedder(models, embedders);
    }

    @Produces
    @Singleton
    PictureStore pictures(MinioClient client, ObjectStoreConfig config) {
        return new PictureStore(new S3Bucket(client, config.referencesBucket()));
    }

    @Produces
    @Singleton
    FindingTexts texts() {
        return FindingTexts.fromResources();
    }
}
