package org.xrayreference.preview.text;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

import org.xrayreference.preview.testing.ChestPhantom;

/** Films without a word on them: drawn ones, and real ones from files. */
final class FilmBackgrounds {
    private FilmBackgrounds() {}

    /** A drawn chest with the grain of a detector. */
    static BufferedImage drawn(int width, int height, Random random) {
        BufferedImage film = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        double grain = 2 + 4 * random.nextDouble();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double level =
                        ChestPhantom.level((x + 0.5) / width, (y + 0.5) / height) * 0.8 + grain * random.nextGaussian();
                film.getRaster().setSample(x, y, 0, (int) Math.max(0, Math.min(255, level)));
            }
        }
        return film;
    }

    static BufferedImage real(Path file, int width, int height) {
        try {
            BufferedImage stored = ImageIO.read(file.toFile());
            BufferedImage film = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D graphics = film.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(stored, 0, 0, width, height, null);
            graphics.dispose();
            return film;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the real ones where there are any, at the size of a preview; every fourth is drawn. */
    static BufferedImage any(List<Path> real, Random random) {
        int height = random.nextBoolean() ? 1024 : 840;
        return real.isEmpty() || random.nextInt(4) == 0
                ? drawn(1024, height, random)
                : real(real.get(random.nextInt(real.size())), 1024, height);
    }

    static Mat matrix(BufferedImage film) {
        int[] samples = film.getRaster().getSamples(0, 0, film.getWidth(), film.getHeight(), 0, (int[]) null);
        byte[] bytes = new byte[samples.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) samples[i];
        }
        Mat pixels = new Mat(film.getHeight(), film.getWidth(), opencv_core.CV_8UC1);
        pixels.data().put(bytes);
        return pixels;
    }
}
