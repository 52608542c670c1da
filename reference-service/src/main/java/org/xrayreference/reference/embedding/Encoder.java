package org.xrayreference.reference.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.xrayreference.reference.embedding.EncoderSettings.Fit;
import org.xrayreference.reference.embedding.EncoderSettings.Framing;
import org.xrayreference.reference.embedding.EncoderSettings.Input;
import org.xrayreference.reference.embedding.EncoderSettings.Layout;
import org.xrayreference.reference.embedding.EncoderSettings.Output;
import org.xrayreference.reference.embedding.EncoderSettings.Tones;

/**
 * An image encoder: a network in an ONNX file, and how it wants its pictures.
 *
 * @param name ends with a part of a hash over file and settings, so that whatever changes has another name
 * @param origin where the file is from, for messages
 */
public record Encoder(String name, String origin, byte[] onnx, EncoderSettings settings) {
    static final String OWN = "/embedding/chest-embedder.onnx";
    private static final EncoderSettings OWN_SETTINGS = new EncoderSettings(
            new Input(Optional.of("picture"), 256, 256, 1, Layout.NCHW),
            new Framing(true, Fit.STRETCH),
            new Tones(255, List.of(0.0), List.of(1.0)),
            new Output(Optional.of("embedding"), Optional.of("film")));

    /** @param label what the name begins with */
    static Encoder of(String label, String origin, byte[] onnx, EncoderSettings settings) {
        return new Encoder(label + "-" + EncoderHash.of(onnx, settings), origin, onnx, settings);
    }

    /** The site's own; training/MODEL_CARD.md says how it was made and how good it is. */
    public static Encoder own() {
        try (InputStream stream = Encoder.class.getResourceAsStream(OWN)) {
            return of("chest-embedder", OWN, stream.readAllBytes(), OWN_SETTINGS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
