package org.xrayreference.benchmarks.preview;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** How near a preview is to the exact mean of the areas of its original. */
final class Likeness {
    private final float[] exact;
    private final int width;
    private final int height;

    private Likeness(float[] exact, int width, int height) {
        this.exact = exact;
        this.width = width;
        this.height = height;
    }

    /** @param size of the preview */
    static Likeness to(Path original, int size) throws IOException {
        ImageIoMain.Grey grey = ImageIoMain.Grey.read(original);
        int longer = Math.max(grey.width(), grey.height());
        int width = (int) Math.round((double) grey.width() * size / longer);
        int height = (int) Math.round((double) grey.height() * size / longer);
        float[] exact = AreaResize.of(grey.levels(), grey.width(), grey.height(), width, height);
        for (int i = 0; i < exact.length; i++) {
            exact[i] *= 255f / grey.full();
        }
        return new Likeness(exact, width, height);
    }

    /**
     * Peak signal to noise in decibels, behind the straight line through the levels that fits best: each spreads the
     * levels in its own way, which is no loss.
     */
    double psnr(Path jpeg) throws IOException {
        int[] seen = ImageIO.read(jpeg.toFile()).getRaster().getSamples(0, 0, width, height, 0, (int[]) null);
        double n = seen.length;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < seen.length; i++) {
            x += seen[i];
            y += exact[i];
            xx += (double) seen[i] * seen[i];
            xy += (double) seen[i] * exact[i];
        }
        double slope = (n * xy - x * y) / (n * xx - x * x);
        double offset = (y - slope * x) / n;
        double squares = 0;
        for (int i = 0; i < seen.length; i++) {
            double error = slope * seen[i] + offset - exact[i];
            squares += error * error;
        }
        return 10 * Math.log10(255 * 255 / (squares / n));
    }
}
