package org.xrayreference.reference.upload;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.minio.MinioClient;

import org.xrayreference.reference.embedding.ImageEmbedder;
import org.xrayreference.reference.objects.ObjectStoreConfig;
import org.xrayreference.reference.objects.S3Bucket;
import org.xrayreference.reference.picture.ReadPicture;

final class UploadWiring {

    @Produces
    @Singleton
    EmbedUpload embedUpload(
            MinioClient client,
            ObjectStoreConfig config,
            ReadPicture readPicture,
            ImageEmbedder embedder,
            UploadEmbeddingStore store) {
        PreviewStore previews = new PreviewStore(new S3Bucket(client, config.previewsBucket()));
        return new EmbedUpload(previews, readPicture, embedder, store);
    }

    @Produces
    @Singleton
    UploadEmbeddings embeddings(UploadEmbeddingStore store, EmbedUpload embedUpload, ImageEmbedder embedder) {
        return new UploadEmbeddings(store, embedUpload, embedder.name());
    }
}
