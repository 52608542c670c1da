package org.xrayreference.preview.pipeline;

import org.xrayreference.preview.text.MaskedText;
import org.xrayreference.preview.text.TextKind;

/** A rectangle in the pixels of the preview, covered because of the text in it. */
public record Region(int x, int y, int width, int height, TextKind kind) {

    static Region of(MaskedText masked) {
        return new Region(
                masked.box().x(),
                masked.box().y(),
                masked.box().width(),
                masked.box().height(),
                masked.kind());
    }
}
