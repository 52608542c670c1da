package org.xrayreference.preview.pipeline;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgproc.calcHist;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Spreads the levels that a picture uses over the 256 of the preview. Half a per cent at either end does not count, so
 * that a lead marker or a dead pixel does not decide. A picture that already fills half of its own range keeps it.
 */
final class NormaliseRange implements Step {
    private static final double TAIL = 0.005;
    private static final int MANY_ROWS = 512;
    /** Fewer levels than this are noise; spreading them further would only draw it. */
    private static final int LEAST_WINDOW = 32;

    @Override
    public void apply(Picture picture) {
        Mat pixels = picture.pixels();
        int full = pixels.depth() == CV_16U ? 65_535 : 255;
        Window window = Window.around(histogram(pixels, full));
        if (full == 255 && window.isFull(full)) {
            return;
        }
        Mat normalised = new Mat();
        pixels.convertTo(normalised, CV_8UC1, window.scale(), -window.low() * window.scale());
        picture.replacePixels(normalised);
    }

    /** How many pixels have each level; of a million, floats are exact. Of a large picture every fourth row is enough. */
    private static float[] histogram(Mat pixels, int full) {
        int step = pixels.rows() < MANY_ROWS ? 1 : 4;
        float[] counts = new float[full + 1];
        try (Mat counted = new Mat();
                Mat everywhere = new Mat();
                Mat rows = new Mat(
                        pixels.rows() / step, pixels.cols(), pixels.type(), pixels.data(), step * pixels.step())) {
            int[] levels = {counts.length};
            float[] range = {0, counts.length};
            calcHist(rows, 1, new int[] {0}, everywhere, counted, 1, levels, range);
            new FloatPointer(counted.data()).get(counts);
        }
        return counts;
    }

    private record Window(int low, int high) {

        static Window around(float[] histogram) {
            int full = histogram.length - 1;
            double pixels = 0;
            for (float count : histogram) {
                pixels += count;
            }
            long tail = (long) (pixels * TAIL);
            int low = reach(histogram, 0, 1, tail);
            int high = reach(histogram, full, -1, tail);
            if (high - low >= full / 2) {
                return new Window(0, full);
            }
            int missing = Math.max(0, LEAST_WINDOW - (high - low));
            return new Window(low - missing / 2, high + missing - missing / 2);
        }

        private static int reach(float[] histogram, int from, int direction, long tail) {
            int level = from;
            for (double passed = histogram[level]; passed <= tail; passed += histogram[level]) {
                level += direction;
            }
            return level;
        }

        boolean isFull(int full) {
            return low == 0 && high == full;
        }

        double scale() {
            return 255.0 / (high - low);
        }
    }
}
