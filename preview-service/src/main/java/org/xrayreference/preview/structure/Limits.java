package org.xrayreference.preview.structure;

import java.util.Locale;

/** What a picture may be before a single pixel of it is decoded. Every refusal names the limit and the actual value. */
public record Limits(long maxBytes, long maxPixels, int maxLongSide, int maxScans) {
    private static final long MEBI = 1024 * 1024;
    private static final double MEGA = 1_000_000;

    public void checkBytes(long bytes) {
        if (bytes > maxBytes) {
            throw Refusal.tooLarge(String.format(
                    Locale.ROOT,
                    "This file has %.1f MiB; the limit is %d MiB. Save a smaller copy and try again.",
                    (double) bytes / MEBI,
                    maxBytes / MEBI));
        }
        if (bytes == 0) {
            throw Refusal.unreadable("This file is empty.");
        }
    }

    void checkSize(PictureFormat format, long width, long height) {
        if (width <= 0 || height <= 0) {
            throw Refusal.damaged(format, "it says that it is " + width + " by " + height + " pixels");
        }
        if (Math.max(width, height) > maxLongSide) {
            throw Refusal.tooManyPixels(String.format(
                    Locale.ROOT,
                    "This picture is %d by %d pixels; the limit for the longer side is %d."
                            + " Save a smaller copy and try again.",
                    width,
                    height,
                    maxLongSide));
        }
        if (width * height > maxPixels) {
            throw Refusal.tooManyPixels(String.format(
                    Locale.ROOT,
                    "This picture has %.1f megapixels; the limit is %.0f. Save a smaller copy and try again.",
                    width * height / MEGA,
                    maxPixels / MEGA));
        }
    }

    void checkScans(int scans) {
        if (scans > maxScans) {
            throw Refusal.tooComplex("This JPEG is built up in " + scans + " passes; the limit is " + maxScans
                    + ". Save it as an ordinary (not progressive) JPEG and try again.");
        }
    }
}
