package org.xrayreference.reference.library;

import java.util.Optional;

import org.xrayreference.reference.embedding.Embedders;
import org.xrayreference.reference.embedding.ImageEmbedder;

/**
 * The embedder whose vectors answer now: for as long as the configured one has not seen the whole library, the one
 * before it.
 */
public final class ServingEmbedder {
    private final ModelStore models;
    private final Embedders embedders;

    ServingEmbedder(ModelStore models, Embedders embedders) {
        this.models = models;
        this.embedders = embedders;
    }

    /** The configured one also when there is none before it that could be loaded. */
    public ImageEmbedder now() {
        return models.serving().flatMap(embedders::named).orElseGet(embedders::configured);
    }

    public boolean hasSeenAll(ImageEmbedder embedder) {
        // a library that was imported before any service ran has nobody recorded
        return models.serving().map(embedder.name()::equals).orElseGet(() -> models.countMissing(embedder.name()) == 0);
    }

    public Optional<ImageEmbedder> named(String model) {
        return embedders.named(model);
    }
}
