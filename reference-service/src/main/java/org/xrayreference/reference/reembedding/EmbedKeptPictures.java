package org.xrayreference.reference.reembedding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jboss.logging.Logger;

import org.xrayreference.reference.embedding.EmbeddedPicture;
import org.xrayreference.reference.embedding.ImageEmbedder;
import org.xrayreference.reference.library.ModelStore;
import org.xrayreference.reference.library.PictureStore;
import org.xrayreference.reference.library.PictureStore.Size;
import org.xrayreference.reference.picture.ReadPicture;
import org.xrayreference.reference.picture.UnreadablePicture;

/** Embeds some library pictures from what is kept of them. Safe for use by several threads. */
final class EmbedKeptPictures {
    private static final Logger LOG = Logger.getLogger(EmbedKeptPictures.class);

    private final PictureStore pictures;
    private final ReadPicture readPicture;
    private final ModelStore models;

    EmbedKeptPictures(PictureStore pictures, ReadPicture readPicture, ModelStore models) {
        this.pictures = pictures;
        this.readPicture = readPicture;
        this.models = models;
    }

    /** @return how many could be embedded */
    int embed(List<String> ids, ImageEmbedder embedder) {
        Map<String, EmbeddedPicture> embedded = new HashMap<>();
        for (String id : ids) {
            try {
                byte[] jpeg = pictures.get(id, Size.IMAGE)
                        .orElseThrow(() -> new UnreadablePicture("is not in the object store"));
                embedded.put(id, EmbeddedPicture.of(readPicture.read(jpeg), embedder));
            } catch (UnreadablePicture e) {
                LOG.warnf("Not embedded: the picture %s, reference=%s", e.getMessage(), id);
            }
        }
        models.keep(embedded);
        return embedded.size();
    }
}
