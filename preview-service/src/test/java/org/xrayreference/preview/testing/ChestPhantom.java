package org.xrayreference.preview.testing;

/** A chest in a few ellipses: dark air and lungs, bright spine and abdomen. */
public final class ChestPhantom {
    private ChestPhantom() {}

    /** 0 to 255 at a place given in fractions of the side. */
    public static int level(double x, double y) {
        double level = 20;
        if (inside(x, y, 0.5, 0.75, 0.46, 0.62) || inside(x, y, 0.5, 0.1, 0.12, 0.3)) {
            level = 150;
        }
        if (inside(x, y, 0.3, 0.42, 0.13, 0.28) || inside(x, y, 0.7, 0.42, 0.13, 0.28)) {
            level = 80;
        }
        if (Math.abs(x - 0.5) < 0.07 || inside(x, y, 0.56, 0.62, 0.14, 0.12)) {
            level = 200;
        }
        if (y > 0.75 && inside(x, y, 0.5, 0.9, 0.46, 0.4)) {
            level = 215;
        }
        return (int) level;
    }

    public static byte[] png(int side) {
        return PngFile.grey8(side, side, (x, y) -> level((x + 0.5) / side, (y + 0.5) / side));
    }

    public static byte[] negativePng(int side) {
        return PngFile.grey8(side, side, (x, y) -> 255 - level((x + 0.5) / side, (y + 0.5) / side));
    }

    private static boolean inside(double x, double y, double cx, double cy, double rx, double ry) {
        return Math.pow((x - cx) / rx, 2) + Math.pow((y - cy) / ry, 2) < 1;
    }
}
