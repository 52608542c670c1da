package org.xrayreference.reference.upload;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.minio.MinioClient;

import org.xrayreference.reference.library.ServingEmbedder;
import org.xrayreference.reference.objects.ObjectStoreConfig;
import org.xrayreference.reference.objects.S3Bucket;
import org.xrayreference.reference.picture.ReadPicture;

final class UploadWiring {

    @Produces
    @Singleton
    PreviewStore previews(MinioClient client, ObjectStoreConfig config) {
        return new PreviewStore(new S3Bucket(client, config.previewsBucket()));
    }

    @Produces
    @Singleton
    EmbedUpload embedUpload(
            PreviewStore previews,
            ReadPicture readPicture,
            ServingEmbedder serving,
            UploadEmbeddingStore store,
            MeterRegistry metrics) {
        return new EmbedUpload(previews, readPicture, serving, store, metrics.timer("xray.embed"));
    }

    @Produces
    @Singleton
    UploadEmbeddings embeddings(UploadEmbeddingStore store, EmbedUpload embedUpload) {
        return new UploadEmbeddings(store, embedUpload);
    }
}
