package org.xrayreference.reference.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.xrayreference.reference.embedding.EncoderSettings.Framing;
import org.xrayreference.reference.embedding.EncoderSettings.Input;
import org.xrayreference.reference.embedding.EncoderSettings.Output;
import org.xrayreference.reference.embedding.EncoderSettings.Tones;

/** The encoder that the configuration names, or else the site's own. */
public final class ConfiguredEncoder {
    /** It is read into memory whole. */
    private static final long MOST_BYTES = 128L << 20;

    private static final String LABEL = "[A-Za-z0-9][A-Za-z0-9._-]{0,47}";

    private ConfiguredEncoder() {}

    /** @throws UnusableEncoder saying which setting is not usable, and why */
    public static Encoder read(EmbedderConfig config) {
        return config.file()
                .map(file -> Encoder.of(label(config, file), "The encoder " + file, bytes(file), settings(config)))
                .orElseGet(Encoder::own);
    }

    private static String label(EmbedderConfig config, Path file) {
        String label =
                config.name().orElseGet(() -> file.getFileName().toString().replaceFirst("\\.onnx$", ""));
        if (!label.matches(LABEL)) {
            throw new UnusableEncoder(
                    "xray.embedder.name must be 1 to 48 letters, digits, dots, hyphens and underscores;" + " it was “"
                            + label + "”");
        }
        return label;
    }

    private static byte[] bytes(Path file) {
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw new UnusableEncoder("xray.embedder.file: %s has %d bytes; at most %d were expected"
                        .formatted(file.toAbsolutePath(), size, MOST_BYTES));
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UnusableEncoder("xray.embedder.file: there is no file " + file.toAbsolutePath(), e);
        } catch (IOException e) {
            throw new UnusableEncoder(
                    "xray.embedder.file: %s cannot be read: %s".formatted(file.toAbsolutePath(), e), e);
        }
    }

    private static EncoderSettings settings(EmbedderConfig config) {
        return new EncoderSettings(
                new Input(config.input(), config.width(), config.height(), config.channels(), config.layout()),
                new Framing(config.trim(), config.fit()),
                new Tones(config.divisor(), config.mean(), config.deviation()),
                new Output(config.output(), config.filmOutput()));
    }
}
