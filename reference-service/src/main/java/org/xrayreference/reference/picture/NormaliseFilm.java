package org.xrayreference.reference.picture;

/**
 * Makes films comparable before they are embedded: cuts off borders of one tone, and turns a film whose bones are
 * dark.
 */
public final class NormaliseFilm {
    private static final double FLAT_DEVIATION = 6.0;
    private static final int SMALLEST_SIDE = 16;
    private static final int SKETCH = 32;

    private final ResizePicture resize = new ResizePicture();

    public GreyPicture normalise(GreyPicture picture) {
        GreyPicture trimmed = trimBorders(picture);
        return bonesAreDark(trimmed) ? trimmed.inverted() : trimmed;
    }

    /** Cuts rows and columns of nearly one tone from the four sides, until nothing more comes off. */
    GreyPicture trimBorders(GreyPicture picture) {
        GreyPicture trimmed = picture;
        while (true) {
            GreyPicture smaller = trimOnce(trimmed);
            if (smaller == null) {
                return picture;
            }
            if (smaller.width() == trimmed.width() && smaller.height() == trimmed.height()) {
                return trimmed;
            }
            trimmed = smaller;
        }
    }

    /** Null when too little would be left. */
    private static GreyPicture trimOnce(GreyPicture picture) {
        int top = 0;
        int bottom = picture.height();
        while (top < bottom && isFlat(picture.tones(), top * picture.width(), 1, picture.width())) {
            top++;
        }
        while (bottom > top && isFlat(picture.tones(), (bottom - 1) * picture.width(), 1, picture.width())) {
            bottom--;
        }
        int height = bottom - top;
        int left = 0;
        int right = picture.width();
        int start = top * picture.width();
        while (left < right && height > 0 && isFlat(picture.tones(), start + left, picture.width(), height)) {
            left++;
        }
        while (right > left && height > 0 && isFlat(picture.tones(), start + right - 1, picture.width(), height)) {
            right--;
        }
        int width = right - left;
        return Math.min(width, height) < SMALLEST_SIDE ? null : picture.part(left, top, width, height);
    }

    private static boolean isFlat(byte[] tones, int from, int step, int count) {
        long sum = 0;
        long squares = 0;
        for (int i = 0, at = from; i < count; i++, at += step) {
            int tone = tones[at] & 0xff;
            sum += tone;
            squares += (long) tone * tone;
        }
        return count * squares - sum * sum <= Math.pow(FLAT_DEVIATION * count, 2);
    }

    /** In a film shown the usual way the middle (spine, heart, vessels) is brighter than the lungs beside it. */
    boolean bonesAreDark(GreyPicture picture) {
        float[] sketch = resize.resize(picture, SKETCH, SKETCH);
        double middle = mean(sketch, 0.44, 0.56, 0.15, 0.85);
        double lungs = (mean(sketch, 0.18, 0.34, 0.22, 0.55) + mean(sketch, 0.66, 0.82, 0.22, 0.55)) / 2;
        return middle < lungs;
    }

    private static double mean(float[] sketch, double left, double right, double top, double bottom) {
        double sum = 0;
        int count = 0;
        for (int y = (int) (top * SKETCH); y < bottom * SKETCH; y++) {
            for (int x = (int) (left * SKETCH); x < right * SKETCH; x++) {
                sum += sketch[y * SKETCH + x];
                count++;
            }
        }
        return sum / count;
    }
}
