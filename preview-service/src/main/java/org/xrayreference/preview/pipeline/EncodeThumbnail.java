package org.xrayreference.preview.pipeline;

import org.bytedeco.opencv.opencv_core.Mat;

/** The same picture, small enough for a list. */
final class EncodeThumbnail implements Step {
    static final int LONG_SIDE = 256;

    @Override
    public void apply(Picture picture) {
        try (Mat small = ShrinkToPreview.shrink(picture.pixels(), LONG_SIDE)) {
            picture.thumbnail(EncodePreview.encode(small));
        }
    }
}
