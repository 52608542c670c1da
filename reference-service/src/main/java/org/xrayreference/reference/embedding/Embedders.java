package org.xrayreference.reference.embedding;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

/** The embedder that is configured, and by name those whose files the library keeps. */
public final class Embedders {
    private static final Logger LOG = Logger.getLogger(Embedders.class);

    private final Supplier<Encoder> encoder;
    private final EncoderStore store;
    private final ImageEmbedder configured;
    private final Map<String, ImageEmbedder> kept = new ConcurrentHashMap<>();

    /** @param encoder the configured one; read again when its file is to be kept */
    public Embedders(Supplier<Encoder> encoder, EncoderStore store) {
        this.encoder = encoder;
        this.store = store;
        this.configured = new OnnxEmbedder(encoder.get());
    }

    public ImageEmbedder configured() {
        return configured;
    }

    /** Empty when it is neither configured nor kept in a form that can be used here. */
    public Optional<ImageEmbedder> named(String model) {
        return model.equals(configured.name())
                ? Optional.of(configured)
                : Optional.ofNullable(kept.computeIfAbsent(model, this::load));
    }

    private ImageEmbedder load(String model) {
        try {
            return store.find(model).map(OnnxEmbedder::new).orElse(null);
        } catch (UnusableEncoder e) {
            LOG.warnf(e, "A kept encoder cannot be used, model=%s", model);
            return null;
        }
    }

    /** Keeps the configured one's file beside the library, for as long as its vectors answer. */
    public void keepConfigured() {
        store.keep(encoder.get());
    }

    public void forget(String model) {
        store.remove(model);
    }
}
