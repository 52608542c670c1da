package org.xrayreference.preview.text;

/** A rectangle in the pixels of the picture that was searched. */
public record TextBox(int x, int y, int width, int height) {
    /** Between two words, over the height of the line. */
    private static final double WORD_GAP = 0.5;

    /** Rounded outwards, and kept within the picture. */
    static TextBox around(double left, double top, double right, double bottom, int columns, int rows) {
        int x = (int) Math.max(0, Math.floor(left));
        int y = (int) Math.max(0, Math.floor(top));
        int endX = (int) Math.min(columns, Math.ceil(right));
        int endY = (int) Math.min(rows, Math.ceil(bottom));
        return new TextBox(x, y, Math.max(1, endX - x), Math.max(1, endY - y));
    }

    /** Written from top to bottom or from bottom to top. */
    boolean tall() {
        return height > width * 3 / 2;
    }

    /** By a part of its thickness on every side. */
    TextBox grown(double part, int columns, int rows) {
        return widened(part * Math.min(width, height), columns, rows);
    }

    TextBox widened(double more, int columns, int rows) {
        return around(x - more, y - more, x + width + more, y + height + more, columns, rows);
    }

    double area() {
        return (double) width * height;
    }

    boolean touches(TextBox other) {
        return x <= other.x + other.width
                && other.x <= x + width
                && y <= other.y + other.height
                && other.y <= y + height;
    }

    TextBox union(TextBox other) {
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        return new TextBox(
                left,
                top,
                Math.max(x + width, other.x + other.width) - left,
                Math.max(y + height, other.y + other.height) - top);
    }

    /** At least half of it lies in the other. */
    boolean isMostlyIn(TextBox other) {
        return 2.0 * shared(x, width, other.x, other.width) * shared(y, height, other.y, other.height) > area();
    }

    /** The same piece of text, seen at another scale. */
    boolean isNearly(TextBox other) {
        double shared = (double) shared(x, width, other.x, other.width) * shared(y, height, other.y, other.height);
        return shared > 0.6 * (width * (double) height + other.width * (double) other.height - shared);
    }

    /** Two words of one line, or two sights of one word from windows that overlap. */
    boolean isOneLineWith(TextBox other) {
        if (tall() != other.tall()) {
            return false;
        }
        double gap = WORD_GAP * Math.max(Math.min(width, height), Math.min(other.width, other.height));
        return tall()
                ? inLine(x, width, other.x, other.width) && gap(y, height, other.y, other.height) <= gap
                : inLine(y, height, other.y, other.height) && gap(x, width, other.x, other.width) <= gap;
    }

    private static boolean inLine(int from, int length, int otherFrom, int otherLength) {
        return 5 * shared(from, length, otherFrom, otherLength) > 3 * Math.max(length, otherLength);
    }

    /** Whether the other stands in the same line, no more than a letter or so away. */
    boolean continuesIn(TextBox other) {
        int thickness = Math.min(width, height);
        return tall()
                ? aligned(x, width, other.x, other.width) && gap(y, height, other.y, other.height) <= thickness
                : aligned(y, height, other.y, other.height) && gap(x, width, other.x, other.width) <= thickness;
    }

    private static boolean aligned(int from, int length, int otherFrom, int otherLength) {
        return 2 * shared(from, length, otherFrom, otherLength) > Math.min(length, otherLength)
                && otherLength < 2 * length;
    }

    private static int shared(int from, int length, int otherFrom, int otherLength) {
        return Math.max(0, Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom));
    }

    private static int gap(int from, int length, int otherFrom, int otherLength) {
        return Math.max(from, otherFrom) - Math.min(from + length, otherFrom + otherLength);
    }
}
