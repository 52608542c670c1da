package org.xrayreference.reference.embedding;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** An image encoder to embed with in place of the site's own. Without a file, the rest means nothing. */
@ConfigMapping(prefix = "xray.embedder")
public interface EmbedderConfig {

    /** The ONNX file. */
    Optional<Path> file();

    /** What the model's name begins with; the file's name if it is missing. A hash of file and settings follows. */
    Optional<String> name();

    /** The name of the input; needed when there are several. */
    Optional<String> input();

    /** The input's width in pixels. */
    @WithDefault("224")
    int width();

    /** The input's height in pixels. */
    @WithDefault("224")
    int height();

    /** 1, or 3 that all show the same grey picture. */
    @WithDefault("3")
    int channels();

    /** Whether channels come first in the input, or last. */
    @WithDefault("nchw")
    EncoderSettings.Layout layout();

    /** Whether borders of one tone are cut off first. */
    @WithDefault("false")
    boolean trim();

    /** Whether a picture of another shape is pressed into the input, or its middle is taken. */
    @WithDefault("stretch")
    EncoderSettings.Fit fit();

    /** The encoder's numbers are (tone / divisor - mean) / deviation, with tones from 0 to 255. */
    @WithDefault("255")
    double divisor();

    /** One number for all channels, or one for each. */
    @WithDefault("0")
    List<Double> mean();

    /** One number for all channels, or one for each. */
    @WithDefault("1")
    List<Double> deviation();

    /** The name of the output with the vector; needed when there are several. */
    Optional<String> output();

    /** An output of one number: how surely the picture is a frontal chest film, from 0 to 1. */
    Optional<String> filmOutput();
}
