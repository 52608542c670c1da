package org.xrayreference.benchmarks.preview;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A peer: what Java brings along, used with care. */
public final class ImageIoMain {
    private static final int LONG_SIDE = 1024;
    private static final int THUMBNAIL = 256;
    private static final float QUALITY = 0.85f;

    private ImageIoMain() {}

    /** A line "picture" or "picture TAB folder" each; answers "ok". */
    public static void main(String[] arguments) throws IOException {
        ImageIO.setUseCache(false);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split("\t");
            Grey preview = Grey.read(Path.of(words[0])).shrunk(LONG_SIDE).normalised();
            byte[] large = jpeg(preview);
            byte[] small = jpeg(preview.shrunk(THUMBNAIL));
            if (words.length > 1) {
                Files.write(Path.of(words[1], "preview.jpg"), large);
                Files.write(Path.of(words[1], "thumbnail.jpg"), small);
            }
            System.out.println("ok");
        }
    }

    private static byte[] jpeg(Grey grey) throws IOException {
        BufferedImage image = new BufferedImage(grey.width(), grey.height(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, grey.width(), grey.height(), grey.bytes());
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(QUALITY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** @param levels row by row */
    record Grey(int width, int height, int full, int[] levels) {

        static Grey read(Path file) throws IOException {
            BufferedImage image = ImageIO.read(file.toFile());
            Raster raster = image.getRaster();
            int width = image.getWidth();
            int height = image.getHeight();
            int[] levels = new int[width * height];
            if (raster.getNumBands() == 1) {
                raster.getSamples(0, 0, width, height, 0, levels);
                return new Grey(width, height, (1 << raster.getSampleModel().getSampleSize(0)) - 1, levels);
            }
            int[] row = new int[width];
            for (int y = 0; y < height; y++) {
                image.getRGB(0, y, width, 1, row, 0, width);
                for (int x = 0; x < width; x++) {
                    int rgb = row[x];
                    levels[y * width + x] =
                            (299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF) + 500) / 1000;
                }
            }
            return new Grey(width, height, 255, levels);
        }

        Grey shrunk(int longSide) {
            int longer = Math.max(width, height);
            if (longer <= longSide) {
                return this;
            }
            int newWidth = Math.max(1, (int) Math.round((double) width * longSide / longer));
            int newHeight = Math.max(1, (int) Math.round((double) height * longSide / longer));
            float[] small = AreaResize.of(levels, width, height, newWidth, newHeight);
            int[] rounded = new int[small.length];
            for (int i = 0; i < small.length; i++) {
                rounded[i] = Math.round(small[i]);
            }
            return new Grey(newWidth, newHeight, full, rounded);
        }

        Grey normalised() {
            int[] histogram = new int[full + 1];
            for (int level : levels) {
                histogram[level]++;
            }
            int low = reach(histogram, 0, 1);
            int high = reach(histogram, full, -1);
            if (high - low >= full / 2) {
                low = 0;
                high = full;
            }
            int[] spread = new int[levels.length];
            for (int i = 0; i < spread.length; i++) {
                spread[i] = Math.max(0, Math.min(255, Math.round((levels[i] - low) * 255f / (high - low))));
            }
            return new Grey(width, height, 255, spread);
        }

        private int reach(int[] histogram, int from, int direction) {
            int level = from;
            for (long passed = histogram[level]; passed <= levels.length * 0.005; passed += histogram[level]) {
                level += direction;
            }
            return level;
        }

        byte[] bytes() {
            byte[] bytes = new byte[levels.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) levels[i];
            }
            return bytes;
        }
    }
}
