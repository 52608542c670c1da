package org.xrayreference.preview.pipeline;

import static org.bytedeco.opencv.global.opencv_core.ROTATE_180;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_CLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_COUNTERCLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_core.rotate;
import static org.bytedeco.opencv.global.opencv_core.transpose;

import java.util.List;
import java.util.function.BiConsumer;

import org.bytedeco.opencv.opencv_core.Mat;

/** Turns the pixels upright as the EXIF orientation asks. The decoder has been told not to: once is enough. */
final class ApplyOrientation implements Step {
    private static final int UPSIDE_DOWN = 0;
    private static final int LEFT_RIGHT = 1;

    /** In the order of the EXIF values 2 to 8. */
    private static final List<BiConsumer<Mat, Mat>> TURNS = List.of(
            (from, to) -> flip(from, to, LEFT_RIGHT),
            (from, to) -> rotate(from, to, ROTATE_180),
            (from, to) -> flip(from, to, UPSIDE_DOWN),
            (from, to) -> transpose(from, to),
            (from, to) -> rotate(from, to, ROTATE_90_CLOCKWISE),
            ApplyOrientation::transverse,
            (from, to) -> rotate(from, to, ROTATE_90_COUNTERCLOCKWISE));

    @Override
    public void apply(Picture picture) {
        int orientation = picture.structure().orientation();
        if (orientation == 1) {
            return;
        }
        Mat turned = new Mat();
        TURNS.get(orientation - 2).accept(picture.pixels(), turned);
        picture.replacePixels(turned);
    }

    private static void transverse(Mat from, Mat to) {
        try (Mat transposed = new Mat()) {
            transpose(from, transposed);
            rotate(transposed, to, ROTATE_180);
        }
    }
}
