package org.xrayreference.reference.upload;

import java.util.Optional;

import org.xrayreference.reference.embedding.EmbeddedPicture;
import org.xrayreference.reference.embedding.ImageEmbedder;
import org.xrayreference.reference.picture.ReadPicture;
import org.xrayreference.reference.picture.UnreadablePicture;

/** Embeds an upload's preview and keeps the result, unless the upload was deleted before or meanwhile. */
final class EmbedUpload {
    private final PreviewStore previews;
    private final ReadPicture readPicture;
    private final ImageEmbedder embedder;
    private final UploadEmbeddingStore store;

    EmbedUpload(PreviewStore previews, ReadPicture readPicture, ImageEmbedder embedder, UploadEmbeddingStore store) {
        this.previews = previews;
        this.readPicture = readPicture;
        this.embedder = embedder;
        this.store = store;
    }

    /** Empty when the upload was deleted or has no preview any more. */
    Optional<EmbeddedPicture> embed(UploadId id) {
        if (store.isDeleted(id)) {
            return Optional.empty();
        }
        Optional<EmbeddedPicture> embedded = previews.preview(id).map(this::embed);
        embedded.ifPresent(upload -> store.keep(id, upload));
        if (store.isDeleted(id)) {
            store.forget(id);
            return Optional.empty();
        }
        return embedded;
    }

    private EmbeddedPicture embed(byte[] jpeg) {
        try {
            return EmbeddedPicture.of(readPicture.read(jpeg), embedder);
        } catch (UnreadablePicture e) {
            throw new PoisonException("The preview " + e.getMessage(), e);
        }
    }
}
