package org.xrayreference.benchmarks.preview;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** The files that all make previews of: real films where there are some, and larger ones made of them with grain. */
final class MadePictures {
    private static final int FILMS = 8;
    private static final int DRAWN = 1024;

    private final Path folder;
    private final List<Path> films;

    MadePictures(Path root) throws IOException {
        folder = Files.createDirectories(root.resolve("benchmarks/target/pictures"));
        Path real = root.resolve("../shared/data/nih/originals1024");
        films = Files.isDirectory(real) ? grey(real) : List.of(made("film-1024.png", file -> drawn(file)));
    }

    List<PictureKind> kinds() throws IOException {
        return List.of(
                new PictureKind("1024² grey PNG, 8 bits", films, 1.8, 16),
                new PictureKind("2500² grey JPEG", both("grey-2500-%d.jpg", this::greyJpeg), 2, 8),
                new PictureKind("4000×5000 RGB JPEG", both("rgb-20mp-%d.jpg", this::rgbJpeg), 2.5, 4),
                new PictureKind("3000² grey PNG, 16 bits", both("grey16-3000-%d.png", this::deepPng), 1.1, 2));
    }

    /** Real films are sometimes stored in four channels; those are another kind. */
    private static List<Path> grey(Path real) throws IOException {
        List<Path> grey = new ArrayList<>();
        try (Stream<Path> files = Files.list(real)) {
            for (Path file : files.sorted().toList()) {
                if (grey.size() < FILMS
                        && ImageIO.read(file.toFile()).getRaster().getNumBands() == 1) {
                    grey.add(file.toRealPath());
                }
            }
        }
        return grey;
    }

    private interface Making {
        void make(Path file) throws IOException;
    }

    private interface FilmMaking {
        void make(Film film, Path file) throws IOException;
    }

    private Path made(String name, Making making) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            Path half = folder.resolve("half-" + name);
            making.make(half);
            Files.move(half, file);
        }
        return file;
    }

    private List<Path> both(String name, FilmMaking making) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < Math.min(2, films.size()); i++) {
            Path film = films.get(i);
            int seed = i;
            files.add(made(String.format(name, i), file -> making.make(new Film(film, seed), file)));
        }
        return files;
    }

    private static void drawn(Path file) throws IOException {
        Random random = new Random(5);
        BufferedImage image = new BufferedImage(DRAWN, DRAWN, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < DRAWN; y++) {
            for (int x = 0; x < DRAWN; x++) {
                double across = (x - DRAWN / 2.0) / DRAWN;
                double lungs =
                        Math.exp(-Math.pow((Math.abs(across) - 0.2) / 0.12, 2) - Math.pow(y / 700.0 - 0.6, 2) * 4);
                double ribs = 8 * Math.sin(y / 18.0 + Math.abs(across) * 9);
                double level = 190 - 130 * lungs - 160 * across * across * 2 + ribs + 3 * random.nextGaussian();
                image.getRaster().setSample(x, y, 0, (int) Math.max(0, Math.min(255, level)));
            }
        }
        ImageIO.write(image, "png", file.toFile());
    }

    private void greyJpeg(Film film, Path file) throws IOException {
        BufferedImage image = new BufferedImage(2500, 2500, BufferedImage.TYPE_BYTE_GRAY);
        fill(image, film, 1);
        jpeg(image, file);
    }

    private void rgbJpeg(Film film, Path file) throws IOException {
        BufferedImage image = new BufferedImage(4000, 5000, BufferedImage.TYPE_INT_RGB);
        fill(image, film, 1);
        jpeg(image, file);
    }

    /** As a detector of twelve bits gives it: its levels times sixteen. */
    private void deepPng(Film film, Path file) throws IOException {
        BufferedImage image = new BufferedImage(3000, 3000, BufferedImage.TYPE_USHORT_GRAY);
        fill(image, film, 16);
        ImageIO.write(image, "png", file.toFile());
    }

    private static void fill(BufferedImage image, Film film, int finer) {
        WritableRaster raster = image.getRaster();
        int full = 256 * finer - 1;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                double level = film.level((double) x / image.getWidth(), (double) y / image.getHeight());
                for (int band = 0; band < raster.getNumBands(); band++) {
                    // a photograph of a film has a tint
                    double tinted = raster.getNumBands() == 1 ? level : level * (0.94 + 0.03 * band) + film.grain();
                    int value = (int) Math.max(0, Math.min(full, Math.round(tinted * finer)));
                    raster.setSample(x, y, band, finer == 1 ? value : value * 16);
                }
            }
        }
    }

    private static void jpeg(BufferedImage image, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(0.92f);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }

    /** A film at any size, with the grain that an enlargement would lack. */
    private static final class Film {
        private static final double GRAIN = 1.5;

        private final int width;
        private final int height;
        private final int[] levels;
        private final Random random;

        Film(Path file, int seed) throws IOException {
            ImageIoMain.Grey grey = ImageIoMain.Grey.read(file);
            width = grey.width();
            height = grey.height();
            levels = grey.levels();
            random = new Random(seed);
        }

        double level(double across, double down) {
            double x = Math.max(0, across * width - 0.5);
            double y = Math.max(0, down * height - 0.5);
            int left = (int) x;
            int top = (int) y;
            double upper = mix(at(left, top), at(left + 1, top), x - left);
            double lower = mix(at(left, top + 1), at(left + 1, top + 1), x - left);
            return mix(upper, lower, y - top) + grain();
        }

        double grain() {
            return GRAIN * random.nextGaussian();
        }

        private int at(int x, int y) {
            return levels[Math.min(height - 1, y) * width + Math.min(width - 1, x)];
        }

        private static double mix(double one, double other, double share) {
            return one + (other - one) * share;
        }
    }
}
