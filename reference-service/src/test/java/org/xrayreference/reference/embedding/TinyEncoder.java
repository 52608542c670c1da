package org.xrayreference.reference.embedding;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** A second encoder, configured as an operator would. */
public final class TinyEncoder {

    private TinyEncoder() {}

    public static Path file() {
        try {
            return Path.of(TinyEncoder.class
                    .getResource("/embedding/tiny-encoder.onnx")
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is to be configured for it. */
    public static Map<String, String> settings() {
        return Map.of(
                "xray.embedder.file", file().toString(),
                "xray.embedder.name", "tiny",
                "xray.embedder.width", "32",
                "xray.embedder.height", "32",
                "xray.embedder.output", "features",
                "xray.embedder.film-output", "film");
    }

    public static Encoder encoder() {
        return with(Map.of());
    }

    /** With some settings changed. */
    static Encoder with(Map<String, String> changes) {
        Map<String, String> settings = new HashMap<>(settings());
        settings.putAll(changes);
        return ConfiguredEncoder.read(config(settings));
    }

    static EmbedderConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(EmbedderConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(EmbedderConfig.class);
    }
}
