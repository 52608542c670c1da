package org.xrayreference.preview.pipeline;

import java.time.Duration;
import java.util.List;

import org.bytedeco.javacpp.PointerScope;

import org.xrayreference.preview.structure.Limits;
import org.xrayreference.preview.structure.Refusal;
import org.xrayreference.preview.text.TextMasking;

/**
 * From a file that a stranger sent to a clean preview. Shrinking comes before the range and the polarity: both need the
 * levels, not the pixels, and averaging keeps sixteen bits.
 */
public final class MakePreview {
    private final List<Step> steps;

    public MakePreview(Limits limits, DecoderLog decoderLog, TextMasking masking) {
        steps = List.of(
                new ReadWithinLimits(limits),
                new DecodeToGrey(decoderLog),
                new ApplyOrientation(),
                new ShrinkToPreview(),
                new NormaliseRange(),
                new TurnPolarity(),
                new MaskBurntInText(masking),
                new EncodePreview(),
                new EncodeThumbnail());
    }

    List<Step> steps() {
        return steps;
    }

    public Outcome from(byte[] file) {
        return from(file, StepWatch.NONE);
    }

    /** Whatever native memory a step leaves behind goes with the scope. */
    @SuppressWarnings("try")
    public Outcome from(byte[] file, StepWatch watch) {
        try (PointerScope scope = new PointerScope()) {
            Picture picture = new Picture(file);
            for (Step step : steps) {
                long begin = System.nanoTime();
                step.apply(picture);
                watch.took(step.label(), Duration.ofNanos(System.nanoTime() - begin));
            }
            return picture.made();
        } catch (Refusal refusal) {
            return new Outcome.Refused(refusal.code(), refusal.getMessage());
        }
    }
}
