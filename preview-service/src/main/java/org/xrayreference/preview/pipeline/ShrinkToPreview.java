package org.xrayreference.preview.pipeline;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

import org.xrayreference.preview.structure.Structure;

/**
 * Averages areas until the longer side fits; a small picture is never enlarged. A JPEG that was decoded at a fraction of
 * its size consists of averages already, and is still less than twice too large: to go straight from one to the next is
 * as near to the exact means of the original's areas, and takes a fifth of the time.
 */
final class ShrinkToPreview implements Step {
    static final int LONG_SIDE = 1024;

    @Override
    public void apply(Picture picture) {
        Mat pixels = picture.pixels();
        if (Math.max(pixels.cols(), pixels.rows()) > LONG_SIDE) {
            Structure structure = picture.structure();
            boolean averaged = Math.max(pixels.cols(), pixels.rows()) < Math.max(structure.width(), structure.height());
            picture.replacePixels(shrink(pixels, LONG_SIDE, averaged ? INTER_LINEAR : INTER_AREA));
        }
    }

    /** A new matrix whose longer side is {@code longSide}, or the size it had when that is smaller. */
    static Mat shrink(Mat pixels, int longSide) {
        return shrink(pixels, longSide, INTER_AREA);
    }

    private static Mat shrink(Mat pixels, int longSide, int interpolation) {
        double factor = Math.min(1, (double) longSide / Math.max(pixels.cols(), pixels.rows()));
        int width = scaled(pixels.cols(), factor);
        int height = scaled(pixels.rows(), factor);
        if (pixels.cols() == 4 * width && pixels.rows() == 4 * height) {
            // the half of a half, but for rounding the same: OpenCV halves with vector instructions
            try (Mat half = resized(pixels, 2 * width, 2 * height, interpolation)) {
                return resized(half, width, height, interpolation);
            }
        }
        return resized(pixels, width, height, interpolation);
    }

    private static Mat resized(Mat pixels, int width, int height, int interpolation) {
        Mat resized = new Mat();
        try (Size size = new Size(width, height)) {
            resize(pixels, resized, size, 0, 0, interpolation);
        }
        return resized;
    }

    private static int scaled(int side, double factor) {
        return Math.max(1, (int) Math.round(side * factor));
    }
}
