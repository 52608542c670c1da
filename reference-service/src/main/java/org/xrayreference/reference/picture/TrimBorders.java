package org.xrayreference.reference.picture;

/**
 * Cuts rows and columns of nearly one tone from the four sides, until nothing more comes off. Whole numbers throughout:
 * the same on every machine.
 */
public final class TrimBorders {
    private static final long FLAT_DEVIATION = 6;
    private static final int SMALLEST_SIDE = 16;

    /** What is left; the picture itself when too little would be. */
    public GreyPicture trim(GreyPicture picture) {
        Frame frame = new Frame(0, 0, picture.width(), picture.height());
        while (true) {
            Frame smaller = withoutFlatColumns(withoutFlatRows(frame, picture), picture);
            if (Math.min(smaller.width(), smaller.height()) < SMALLEST_SIDE) {
                return picture;
            }
            if (smaller.equals(frame)) {
                return frame.of(picture);
            }
            frame = smaller;
        }
    }

    /** @param right behind the last column, as {@code bottom} is behind the last row */
    private record Frame(int left, int top, int right, int bottom) {

        int width() {
            return right - left;
        }

        int height() {
            return bottom - top;
        }

        GreyPicture of(GreyPicture picture) {
            boolean whole = width() == picture.width() && height() == picture.height();
            return whole ? picture : picture.part(left, top, width(), height());
        }
    }

    private static Frame withoutFlatRows(Frame frame, GreyPicture picture) {
        int top = frame.top();
        int bottom = frame.bottom();
        while (top < bottom && isFlat(picture, frame.left(), top, 1, frame.width())) {
            top++;
        }
        while (bottom > top && isFlat(picture, frame.left(), bottom - 1, 1, frame.width())) {
            bottom--;
        }
        return new Frame(frame.left(), top, frame.right(), bottom);
    }

    private static Frame withoutFlatColumns(Frame frame, GreyPicture picture) {
        int left = frame.left();
        int right = frame.right();
        int step = picture.width();
        while (left < right && isFlat(picture, left, frame.top(), step, frame.height())) {
            left++;
        }
        while (right > left && isFlat(picture, right - 1, frame.top(), step, frame.height())) {
            right--;
        }
        return new Frame(left, frame.top(), right, frame.bottom());
    }

    /** Whether the standard deviation of the line's tones is at most {@link #FLAT_DEVIATION}. */
    private static boolean isFlat(GreyPicture picture, int x, int y, int step, int count) {
        byte[] tones = picture.tones();
        long sum = 0;
        long squares = 0;
        for (int i = 0, at = y * picture.width() + x; i < count; i++, at += step) {
            int tone = tones[at] & 0xff;
            sum += tone;
            squares += (long) tone * tone;
        }
        long limit = FLAT_DEVIATION * count;
        return count * squares - sum * sum <= limit * limit;
    }
}
