package org.xrayreference.reference.reembedding;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.xrayreference.reference.embedding.Embedders;
import org.xrayreference.reference.library.ModelStore;
import org.xrayreference.reference.library.PictureStore;
import org.xrayreference.reference.lock.LockStore;
import org.xrayreference.reference.picture.ReadPicture;
import org.xrayreference.reference.progress.JobStore;
import org.xrayreference.reference.upload.UploadEmbeddingStore;

final class ReembeddingWiring {

    @Produces
    @Singleton
    ReembedLibrary reembed(
            Embedders embedders,
            ModelStore models,
            UploadEmbeddingStore uploads,
            PictureStore pictures,
            ReadPicture readPicture,
            JobStore jobs) {
        return new ReembedLibrary(
                embedders, models, uploads, new EmbedKeptPictures(pictures, readPicture, models), jobs);
    }

    @Produces
    @Singleton
    ReembedCommandMain command(ReembedLibrary reembed, LockStore locks) {
        return new ReembedCommandMain(reembed, locks, System.out, System.err, System.console() != null);
    }
}
