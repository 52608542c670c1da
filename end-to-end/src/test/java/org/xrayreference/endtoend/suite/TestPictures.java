package org.xrayreference.endtoend.suite;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Assumptions;

/** Pictures that tests make themselves, and the folder of real ones where it lies beside the checkout. */
public final class TestPictures {
    private static final Path NIH = Path.of(System.getProperty("xray.test-data"), "nih")
            .toAbsolutePath()
            .normalize();

    private TestPictures() {}

    public static boolean nihPresent() {
        return Files.isDirectory(NIH.resolve("images512"));
    }

    public static Path nih(String name) {
        return NIH.resolve(name);
    }

    /** A real DICOM file; the test is skipped where it does not lie. */
    public static Path dicom(String name) {
        return shared("dicom/" + name);
    }

    /** A file of the test data; the test is skipped where it does not lie. */
    public static Path shared(String name) {
        Path file = NIH.resolveSibling(name);
        Assumptions.assumeTrue(Files.exists(file), "There is no " + name + " beside this checkout (../shared/data)");
        return file;
    }

    /** A grey picture with some structure, the same for the same seed. */
    public static byte[] png(int width, int height, long seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            int grey = random.nextInt(256);
            graphics.setColor(new Color(grey, grey, grey));
            graphics.fillOval(
                    random.nextInt(width), random.nextInt(height), random.nextInt(width), random.nextInt(height));
        }
        graphics.dispose();
        return encode(image);
    }

    /** The picture with a text chunk in front of its pixels that holds the secret. */
    public static byte[] withText(byte[] png, String secret) {
        int endOfHeader = 8 + 25;
        byte[] data = ("Comment\0" + secret).getBytes(StandardCharsets.ISO_8859_1);
        byte[] chunk = new byte[data.length + 12];
        writeInt(chunk, 0, data.length);
        System.arraycopy("tEXt".getBytes(StandardCharsets.US_ASCII), 0, chunk, 4, 4);
        System.arraycopy(data, 0, chunk, 8, data.length);
        CRC32 crc = new CRC32();
        crc.update(chunk, 4, data.length + 4);
        writeInt(chunk, data.length + 8, (int) crc.getValue());
        byte[] all = Arrays.copyOf(png, png.length + chunk.length);
        System.arraycopy(chunk, 0, all, endOfHeader, chunk.length);
        System.arraycopy(png, endOfHeader, all, endOfHeader + chunk.length, png.length - endOfHeader);
        return all;
    }

    private static void writeInt(byte[] bytes, int at, int value) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >>> (24 - 8 * i));
        }
    }

    private static byte[] encode(BufferedImage image) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
