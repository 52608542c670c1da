package org.xrayreference.reference.phantom;

import org.xrayreference.reference.picture.GreyPicture;

/**
 * A film being drawn: brightness from 0 (black, air) to 1 (white, bone). Places and lengths are shares of its side.
 * Only exact arithmetic, so that the same drawing gives the same picture on every machine.
 */
final class Film {
    static final int SIDE = 512;

    private final float[] brightness = new float[SIDE * SIDE];

    /** How much of a shape lies on a place: 0 outside, 1 inside. */
    interface Shape {
        double at(double x, double y);
    }

    /** Mixes the shape in with one brightness. */
    void paint(Shape shape, double tone, double strength) {
        each(0, 0, 1, 1, (at, x, y) -> {
            double share = strength * shape.at(x, y);
            brightness[at] += (float) (share * (tone - brightness[at]));
        });
    }

    /** Brightens (or darkens) by the shape. */
    void add(Shape shape, double amount) {
        addWithin(shape, amount, 0, 0, 1, 1);
    }

    void addWithin(Shape shape, double amount, double left, double top, double right, double bottom) {
        each(left, top, right, bottom, (at, x, y) -> brightness[at] += (float) (amount * shape.at(x, y)));
    }

    /** A straight stroke with soft edges; {@code within} limits where it shows. */
    void stroke(double x1, double y1, double x2, double y2, double halfWidth, double amount, Shape within) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double squared = Math.max(1e-12, dx * dx + dy * dy);
        Shape stroke = (x, y) -> {
            double along = clamp(((x - x1) * dx + (y - y1) * dy) / squared);
            double distance = Math.sqrt(square(x - x1 - along * dx) + square(y - y1 - along * dy));
            double share = 1 - smooth(halfWidth * 0.4, halfWidth, distance);
            return share > 0 ? share * within.at(x, y) : 0;
        };
        addWithin(
                stroke,
                amount,
                Math.min(x1, x2) - halfWidth,
                Math.min(y1, y2) - halfWidth,
                Math.max(x1, x2) + halfWidth,
                Math.max(y1, y2) + halfWidth);
    }

    /** An ellipse whose edge is {@code softness} wide, as a share of its radius. */
    static Shape ellipse(double cx, double cy, double rx, double ry, double softness) {
        return (x, y) ->
                1 - smooth(1 - softness, 1 + softness, Math.sqrt(square((x - cx) / rx) + square((y - cy) / ry)));
    }

    static Shape everywhere() {
        return (x, y) -> 1;
    }

    /** 0 up to {@code from}, 1 beyond {@code to}, and smooth between. */
    static double smooth(double from, double to, double value) {
        double t = clamp((value - from) / (to - from));
        return t * t * (3 - 2 * t);
    }

    static double clamp(double value) {
        return Math.max(0, Math.min(1, value));
    }

    static double square(double value) {
        return value * value;
    }

    void set(int x, int y, double tone) {
        brightness[y * SIDE + x] = (float) tone;
    }

    GreyPicture picture() {
        byte[] tones = new byte[SIDE * SIDE];
        for (int i = 0; i < tones.length; i++) {
            tones[i] = (byte) Math.round(255 * clamp(brightness[i]));
        }
        return new GreyPicture(SIDE, SIDE, tones);
    }

    private interface Pixel {
        void draw(int at, double x, double y);
    }

    private static void each(double left, double top, double right, double bottom, Pixel pixel) {
        int toX = (int) Math.min(SIDE, right * SIDE + 2);
        int toY = (int) Math.min(SIDE, bottom * SIDE + 2);
        for (int y = (int) Math.max(0, top * SIDE - 1); y < toY; y++) {
            for (int x = (int) Math.max(0, left * SIDE - 1); x < toX; x++) {
                pixel.draw(y * SIDE + x, (x + 0.5) / SIDE, (y + 0.5) / SIDE);
            }
        }
    }
}
