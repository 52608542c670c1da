package org.xrayreference.gateway.library;

/** Width and height in pixels; known before a picture is there, so that a page does not jump. */
public record Size(int width, int height) {
    public static Size of(int width, int height) {
        return new Size(Math.max(1, width), Math.max(1, height));
    }

    /** Scaled down so that the long side has at most so many pixels. */
    public Size within(int longSide) {
        double scale = Math.min(1, (double) longSide / Math.max(width, height));
        return of((int) Math.round(width * scale), (int) Math.round(height * scale));
    }
}
