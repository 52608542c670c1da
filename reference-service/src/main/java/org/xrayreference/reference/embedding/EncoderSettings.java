package org.xrayreference.reference.embedding;

import java.util.List;
import java.util.Optional;

/** How a picture becomes an image encoder's input, and which of its outputs are read. */
public record EncoderSettings(Input input, Framing framing, Tones tones, Output output) {

    /** The order of the input's numbers: all of a channel together, or all of a pixel. */
    public enum Layout {
        NCHW,
        NHWC
    }

    /** What becomes of a picture of another shape than the input: it is pressed into it, or its middle is taken. */
    public enum Fit {
        STRETCH,
        CROP
    }

    /**
     * @param name empty: the only one that the encoder has
     * @param channels 1, or 3 that all show the same grey picture
     */
    public record Input(Optional<String> name, int width, int height, int channels, Layout layout) {
        private static final int SMALLEST = 8;
        private static final int LARGEST = 2048;

        public Input {
            requireSide("width", width);
            requireSide("height", height);
            require(channels == 1 || channels == 3, "channels must be 1 or 3; it was " + channels);
        }

        private static void requireSide(String name, int side) {
            require(
                    side >= SMALLEST && side <= LARGEST,
                    "%s must be %d to %d; it was %d".formatted(name, SMALLEST, LARGEST, side));
        }

        long[] shape() {
            return layout == Layout.NCHW
                    ? new long[] {1, channels, height, width}
                    : new long[] {1, height, width, channels};
        }
    }

    /** @param trim whether borders of one tone are cut off first */
    public record Framing(boolean trim, Fit fit) {}

    /**
     * From a tone (0 to 255) to the encoder's number: {@code (tone / divisor - mean) / deviation}.
     *
     * @param mean one for all channels, or one for each
     * @param deviation likewise
     */
    public record Tones(double divisor, List<Double> mean, List<Double> deviation) {

        public Tones {
            require(divisor > 0, "divisor must be above 0; it was " + divisor);
            require(deviation.stream().allMatch(each -> each > 0), "deviation must be above 0; it was " + deviation);
        }
    }

    /**
     * @param vector empty: the only output that the encoder has
     * @param film an output of one number from 0 to 1, if there is one
     */
    public record Output(Optional<String> vector, Optional<String> film) {}

    public EncoderSettings {
        requireOneOrEach("mean", tones.mean(), input.channels());
        requireOneOrEach("deviation", tones.deviation(), input.channels());
    }

    private static void requireOneOrEach(String name, List<Double> values, int channels) {
        require(
                values.size() == 1 || values.size() == channels,
                "%s must be one number, or one for each of %d channels; it was %s".formatted(name, channels, values));
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new UnusableEncoder("xray.embedder." + message);
        }
    }
}
