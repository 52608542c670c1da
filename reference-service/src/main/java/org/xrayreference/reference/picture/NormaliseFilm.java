package org.xrayreference.reference.picture;

/**
 * Makes films comparable before they are embedded: cuts off borders of one tone, and turns a film whose bones are
 * dark.
 */
public final class NormaliseFilm {
    private static final double FLAT_DEVIATION = 6.0;
    private static final int TRIMMED_AT = 256;
    private static final int SMALLEST_SIDE = 16;
    private static final int SKETCH = 32;

    private final ResizePicture resize = new ResizePicture();

    public GreyPicture normalise(GreyPicture picture) {
        GreyPicture trimmed = trimBorders(picture);
        return bonesAreDark(trimmed) ? trimmed.inverted() : trimmed;
    }

    /**
     * Cuts rows and columns of nearly one tone from the four sides, until nothing more comes off. What is cut is found
     * on a small copy: a film and its copy at another size lose the same.
     */
    GreyPicture trimBorders(GreyPicture picture) {
        GreyPicture small = resize.picture(picture, TRIMMED_AT, TRIMMED_AT);
        Frame frame = new Frame(0, 0, TRIMMED_AT, TRIMMED_AT);
        Frame smaller = frame.trimmed(small);
        while (!smaller.equals(frame)) {
            if (Math.min(smaller.width(), smaller.height()) < SMALLEST_SIDE) {
                return picture;
            }
            frame = smaller;
            smaller = frame.trimmed(small);
        }
        int left = frame.left() * picture.width() / TRIMMED_AT;
        int top = frame.top() * picture.height() / TRIMMED_AT;
        int right = (frame.left() + frame.width()) * picture.width() / TRIMMED_AT;
        int bottom = (frame.top() + frame.height()) * picture.height() / TRIMMED_AT;
        boolean whole = right - left == picture.width() && bottom - top == picture.height();
        return whole || right == left || bottom == top ? picture : picture.part(left, top, right - left, bottom - top);
    }

    private record Frame(int left, int top, int width, int height) {

        Frame trimmed(GreyPicture picture) {
            int upper = top;
            int lower = top + height;
            while (upper < lower && isFlat(picture.tones(), upper * TRIMMED_AT + left, 1, width)) {
                upper++;
            }
            while (lower > upper && isFlat(picture.tones(), (lower - 1) * TRIMMED_AT + left, 1, width)) {
                lower--;
            }
            int tall = lower - upper;
            int from = left;
            int to = left + width;
            while (from < to && isFlat(picture.tones(), upper * TRIMMED_AT + from, TRIMMED_AT, tall)) {
                from++;
            }
            while (to > from && isFlat(picture.tones(), upper * TRIMMED_AT + to - 1, TRIMMED_AT, tall)) {
                to--;
            }
            return new Frame(from, upper, to - from, tall);
        }
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
        double[] sketch = resize.resize(picture, SKETCH, SKETCH);
        double middle = mean(sketch, 0.44, 0.56, 0.15, 0.85);
        double lungs = (mean(sketch, 0.18, 0.34, 0.22, 0.55) + mean(sketch, 0.66, 0.82, 0.22, 0.55)) / 2;
        return middle < lungs;
    }

    private static double mean(double[] sketch, double left, double right, double top, double bottom) {
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
