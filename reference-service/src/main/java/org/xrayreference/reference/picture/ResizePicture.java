package org.xrayreference.reference.picture;

/** A triangle filter, widened when shrinking: bilinear and free of aliasing, the same on every machine. */
public final class ResizePicture {

    /** The tones (0 to 255) of the picture at another size, row by row. */
    public double[] resize(GreyPicture picture, int width, int height) {
        Weights across = Weights.between(picture.width(), width);
        Weights down = Weights.between(picture.height(), height);
        double[] narrow = new double[picture.height() * width];
        for (int y = 0; y < picture.height(); y++) {
            int row = y * picture.width();
            for (int x = 0; x < width; x++) {
                double[] weights = across.of[x];
                double sum = 0;
                for (int i = 0, at = row + across.from[x]; i < weights.length; i++, at++) {
                    sum += weights[i] * (picture.tones()[at] & 0xff);
                }
                narrow[y * width + x] = sum;
            }
        }
        double[] resized = new double[width * height];
        for (int y = 0; y < height; y++) {
            double[] weights = down.of[y];
            for (int i = 0; i < weights.length; i++) {
                int row = (down.from[y] + i) * width;
                for (int x = 0; x < width; x++) {
                    resized[y * width + x] += weights[i] * narrow[row + x];
                }
            }
        }
        return resized;
    }

    /** As {@link #resize}, rounded to whole tones. */
    public GreyPicture picture(GreyPicture picture, int width, int height) {
        double[] resized = resize(picture, width, height);
        byte[] tones = new byte[resized.length];
        for (int i = 0; i < tones.length; i++) {
            tones[i] = (byte) Math.max(0, Math.min(255, Math.round(resized[i])));
        }
        return new GreyPicture(width, height, tones);
    }

    /** The picture no longer than {@code longest} on its longer side; a smaller one stays as it is. */
    public GreyPicture within(GreyPicture picture, int longest) {
        double scale = (double) longest / Math.max(picture.width(), picture.height());
        if (scale >= 1) {
            return picture;
        }
        int width = (int) Math.max(1, Math.round(picture.width() * scale));
        int height = (int) Math.max(1, Math.round(picture.height() * scale));
        return picture(picture, width, height);
    }

    private record Weights(int[] from, double[][] of) {

        static Weights between(int source, int target) {
            double scale = (double) source / target;
            double reach = Math.max(scale, 1.0);
            int[] from = new int[target];
            double[][] of = new double[target][];
            for (int i = 0; i < target; i++) {
                double centre = (i + 0.5) * scale;
                from[i] = Math.max(0, (int) Math.floor(centre - reach));
                int to = Math.min(source, (int) Math.ceil(centre + reach));
                of[i] = triangle(from[i], to, centre, reach);
            }
            return new Weights(from, of);
        }

        private static double[] triangle(int from, int to, double centre, double reach) {
            double[] weights = new double[to - from];
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                weights[i] = Math.max(0, 1 - Math.abs(from + i + 0.5 - centre) / reach);
                sum += weights[i];
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] /= sum;
            }
            return weights;
        }
    }
}
