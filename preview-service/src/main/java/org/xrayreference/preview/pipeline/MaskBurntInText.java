package org.xrayreference.preview.pipeline;

import org.xrayreference.preview.text.TextMasking;

/**
 * Covers what is written in the picture about a person. It works on the pixels that will be seen: what is too small to
 * be found there is too small to be read there.
 */
final class MaskBurntInText implements Step {
    private final TextMasking masking;

    MaskBurntInText(TextMasking masking) {
        this.masking = masking;
    }

    @Override
    public void apply(Picture picture) {
        masking.in(picture.pixels()).forEach(masked -> picture.masked(Region.of(masked)));
    }
}
