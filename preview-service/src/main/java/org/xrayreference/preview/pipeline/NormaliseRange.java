package org.xrayreference.preview.pipeline;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;

import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Spreads the levels that a picture uses over the 256 of the preview. Half a per cent at either end does not count, so
 * that a lead marker or a dead pixel does not decide. A picture that already fills half of its own range keeps it.
 */
final class NormaliseRange implements Step {
    private static final double TAIL = 0.005;
    /** Fewer levels than this are noise; spreading them further would only draw it. */
    private static final int LEAST_WINDOW = 32;

    @Override
    public void apply(Picture picture) {
        Mat pixels = picture.pixels();
        int[] levels = levels(pixels);
        int full = pixels.depth() == CV_16U ? 65_535 : 255;
        Window window = Window.around(levels, full);
        if (full == 255 && window.isFull(full)) {
            return;
        }
        byte[] spread = new byte[levels.length];
        for (int i = 0; i < levels.length; i++) {
            spread[i] = (byte) window.place(levels[i]);
        }
        Mat normalised = new Mat(pixels.rows(), pixels.cols(), CV_8UC1);
        normalised.data().put(spread);
        picture.replacePixels(normalised);
    }

    private static int[] levels(Mat pixels) {
        int count = pixels.rows() * pixels.cols();
        int[] levels = new int[count];
        if (pixels.depth() == CV_16U) {
            short[] raw = new short[count];
            new ShortPointer(pixels.data()).get(raw);
            for (int i = 0; i < count; i++) {
                levels[i] = raw[i] & 0xFFFF;
            }
        } else {
            byte[] raw = new byte[count];
            pixels.data().get(raw);
            for (int i = 0; i < count; i++) {
                levels[i] = raw[i] & 0xFF;
            }
        }
        return levels;
    }

    private record Window(int low, int high) {

        static Window around(int[] levels, int full) {
            int[] histogram = new int[full + 1];
            for (int level : levels) {
                histogram[level]++;
            }
            long tail = (long) (levels.length * TAIL);
            int low = reach(histogram, 0, 1, tail);
            int high = reach(histogram, full, -1, tail);
            if (high - low >= full / 2) {
                return new Window(0, full);
            }
            int missing = Math.max(0, LEAST_WINDOW - (high - low));
            return new Window(low - missing / 2, high + missing - missing / 2);
        }

        private static int reach(int[] histogram, int from, int direction, long tail) {
            int level = from;
            for (long passed = histogram[level]; passed <= tail; passed += histogram[level]) {
                level += direction;
            }
            return level;
        }

        boolean isFull(int full) {
            return low == 0 && high == full;
        }

        int place(int level) {
            return (int) Math.max(0, Math.min(255, Math.round((level - low) * 255.0 / (high - low))));
        }
    }
}
