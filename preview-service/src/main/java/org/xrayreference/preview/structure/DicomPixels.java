package org.xrayreference.preview.structure;

import java.nio.ByteOrder;

/**
 * What the numbers in a DICOM file's pixel data mean.
 *
 * @param samples a pixel: 1, or 3 for colours
 * @param allocated bits a sample takes, 8 or 16
 * @param stored bits of them that count, the lowest
 * @param planar whether the colours are stored one after the other
 * @param inverted whether the smallest number is white
 * @param window what to show of the levels; null where the file does not say
 */
public record DicomPixels(
        DicomCoding coding,
        ByteOrder order,
        int samples,
        int allocated,
        int stored,
        boolean signed,
        boolean planar,
        boolean luminanceFirst,
        boolean inverted,
        Window window) {

    /** The numbers, as they are stored, that are shown as black and as white. */
    public record Window(double black, double white) {

        /** PS3.3, C.11.2.1.2.1, with the file's rescaling undone. */
        static Window of(double centre, double width, double slope, double intercept) {
            double middle = centre - 0.5;
            double half = (width - 1) / 2;
            return new Window((middle - half - intercept) / slope, (middle + half - intercept) / slope);
        }
    }

    /** From a stored number to 0 to 65,535, brightest last. */
    public int level(int raw) {
        int mask = (1 << stored) - 1;
        int value = raw & mask;
        int half = 1 << (stored - 1);
        if (signed && value >= half) {
            value -= mask + 1;
        }
        double place = window == null
                ? (value + (signed ? half : 0)) / (double) mask
                : (value - window.black()) / (window.white() - window.black());
        int level = (int) Math.round(Math.max(0, Math.min(1, place)) * 65_535);
        return inverted ? 65_535 - level : level;
    }
}
