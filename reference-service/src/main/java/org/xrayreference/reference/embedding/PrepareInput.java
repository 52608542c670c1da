package org.xrayreference.reference.embedding;

import java.util.List;

import org.xrayreference.reference.embedding.EncoderSettings.Fit;
import org.xrayreference.reference.embedding.EncoderSettings.Layout;
import org.xrayreference.reference.picture.GreyPicture;
import org.xrayreference.reference.picture.ResizePicture;
import org.xrayreference.reference.picture.TrimBorders;

/** From a picture to an encoder's input. For the site's own encoder, training/PREPROCESSING.md says the same in words. */
final class PrepareInput {
    private final EncoderSettings settings;
    private final TrimBorders trim = new TrimBorders();
    private final ResizePicture resize = new ResizePicture();

    PrepareInput(EncoderSettings settings) {
        this.settings = settings;
    }

    float[] prepare(GreyPicture picture) {
        EncoderSettings.Input input = settings.input();
        GreyPicture trimmed = settings.framing().trim() ? trim.trim(picture) : picture;
        GreyPicture framed =
                settings.framing().fit() == Fit.CROP ? middle(trimmed, input.width(), input.height()) : trimmed;
        return numbers(resize.resize(framed, input.width(), input.height()));
    }

    /** The largest part of that shape around the centre. */
    private static GreyPicture middle(GreyPicture picture, int width, int height) {
        double scale = Math.min((double) picture.width() / width, (double) picture.height() / height);
        int partWidth = Math.max(1, (int) Math.round(width * scale));
        int partHeight = Math.max(1, (int) Math.round(height * scale));
        return picture.part(
                (picture.width() - partWidth) / 2, (picture.height() - partHeight) / 2, partWidth, partHeight);
    }

    private float[] numbers(double[] tones) {
        int channels = settings.input().channels();
        boolean together = settings.input().layout() == Layout.NCHW;
        EncoderSettings.Tones scale = settings.tones();
        float[] numbers = new float[channels * tones.length];
        for (int channel = 0; channel < channels; channel++) {
            double mean = of(scale.mean(), channel);
            double deviation = of(scale.deviation(), channel);
            for (int i = 0; i < tones.length; i++) {
                int at = together ? channel * tones.length + i : i * channels + channel;
                numbers[at] = (float) ((tones[i] / scale.divisor() - mean) / deviation);
            }
        }
        return numbers;
    }

    private static double of(List<Double> values, int channel) {
        return values.get(values.size() == 1 ? 0 : channel);
    }
}
