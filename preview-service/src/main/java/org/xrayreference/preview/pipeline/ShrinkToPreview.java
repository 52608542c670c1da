package org.xrayreference.preview.pipeline;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Averages areas until the longer side fits; a small picture is never enlarged. */
final class ShrinkToPreview implements Step {
    static final int LONG_SIDE = 1024;

    @Override
    public void apply(Picture picture) {
        Mat pixels = picture.pixels();
        if (Math.max(pixels.cols(), pixels.rows()) > LONG_SIDE) {
            picture.replacePixels(shrink(pixels, LONG_SIDE));
        }
    }

    /** A new matrix whose longer side is {@code longSide}, or the size it had when that is smaller. */
    static Mat shrink(Mat pixels, int longSide) {
        double factor = Math.min(1, (double) longSide / Math.max(pixels.cols(), pixels.rows()));
        Mat small = new Mat();
        try (Size size = new Size(scaled(pixels.cols(), factor), scaled(pixels.rows(), factor))) {
            resize(pixels, small, size, 0, 0, INTER_AREA);
        }
        return small;
    }

    private static int scaled(int side, double factor) {
        return Math.max(1, (int) Math.round(side * factor));
    }
}
