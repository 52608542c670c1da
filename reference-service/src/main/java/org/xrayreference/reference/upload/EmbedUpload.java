package org.xrayreference.reference.upload;

import java.util.Optional;

import io.micrometer.core.instrument.Timer;

import org.xrayreference.reference.embedding.EmbeddedPicture;
import org.xrayreference.reference.embedding.ImageEmbedder;
import org.xrayreference.reference.library.ServingEmbedder;
import org.xrayreference.reference.picture.GreyPicture;
import org.xrayreference.reference.picture.ReadPicture;
import org.xrayreference.reference.picture.UnreadablePicture;

/** Embeds an upload's preview and keeps the result, unless the upload was deleted before or meanwhile. */
final class EmbedUpload {
    private final PreviewStore previews;
    private final ReadPicture readPicture;
    private final ServingEmbedder serving;
    private final UploadEmbeddingStore store;
    private final Timer time;

    EmbedUpload(
            PreviewStore previews,
            ReadPicture readPicture,
            ServingEmbedder serving,
            UploadEmbeddingStore store,
            Timer time) {
        this.previews = previews;
        this.readPicture = readPicture;
        this.serving = serving;
        this.store = store;
        this.time = time;
    }

    /** Empty when the upload was deleted or has no preview any more. */
    Optional<EmbeddedPicture> embed(UploadId id) {
        return embed(id, serving.now());
    }

    /** Likewise. */
    Optional<EmbeddedPicture> embed(UploadId id, String model) {
        return embed(
                id, serving.named(model).orElseThrow(() -> new IllegalStateException(model + " cannot be loaded")));
    }

    private Optional<EmbeddedPicture> embed(UploadId id, ImageEmbedder embedder) {
        if (store.isDeleted(id)) {
            return Optional.empty();
        }
        Optional<EmbeddedPicture> embedded = previews.preview(id).map(jpeg -> embed(jpeg, embedder));
        embedded.ifPresent(upload -> store.keep(id, upload));
        if (store.isDeleted(id)) {
            store.forget(id);
            return Optional.empty();
        }
        return embedded;
    }

    private EmbeddedPicture embed(byte[] jpeg, ImageEmbedder embedder) {
        try {
            GreyPicture picture = readPicture.read(jpeg);
            return time.record(() -> EmbeddedPicture.of(picture, embedder));
        } catch (UnreadablePicture e) {
            throw new PoisonException("The preview " + e.getMessage(), e);
        }
    }
}
