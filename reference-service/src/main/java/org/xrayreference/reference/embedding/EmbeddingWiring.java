package org.xrayreference.reference.embedding;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

final class EmbeddingWiring {

    @Produces
    @Singleton
    ImageEmbedder embedder(EmbedderConfig config) {
        return new OnnxEmbedder(ConfiguredEncoder.read(config));
    }
}
