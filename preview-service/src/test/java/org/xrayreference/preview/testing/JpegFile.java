package org.xrayreference.preview.testing;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntBinaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Makes JPEG files with the Java encoder, and puts segments into them. */
public final class JpegFile {
    private JpegFile() {}

    public static byte[] grey(int width, int height, IntBinaryOperator level) {
        return encode(greyImage(width, height, level), false);
    }

    public static byte[] progressive(int width, int height, IntBinaryOperator level) {
        return encode(greyImage(width, height, level), true);
    }

    public static byte[] rgb(int width, int height, IntBinaryOperator rgb) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, rgb.applyAsInt(x, y));
            }
        }
        return encode(image, false);
    }

    /** Four components as Photoshop writes them: inverted, with an Adobe segment that says "no transform". */
    public static byte[] cmyk(int width, int height, IntBinaryOperator grey) {
        WritableRaster raster = Raster.createInterleavedRaster(0, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int level = grey.applyAsInt(x, y);
                raster.setPixel(x, y, new int[] {level, level, level, 255});
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        byte[] encoded = write(writer, new IIOImage(raster, null, null), writer.getDefaultWriteParam());
        byte[] adobe = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        return withSegment(encoded, 0xEE, adobe);
    }

    /** Behind SOI and, where it is, the JFIF segment. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        int at = (jpeg[3] & 0xFF) == 0xE0 ? 4 + ByteBuffer.wrap(jpeg).getShort(4) : 2;
        ByteBuffer result = ByteBuffer.allocate(jpeg.length + 4 + content.length);
        result.put(jpeg, 0, at);
        result.put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content);
        return result.put(jpeg, at, jpeg.length - at).array();
    }

    public static byte[] withSegment(byte[] jpeg, int marker, String name, byte[] content) {
        byte[] named = name.getBytes(StandardCharsets.ISO_8859_1);
        return withSegment(
                jpeg,
                marker,
                ByteBuffer.allocate(named.length + content.length)
                        .put(named)
                        .put(content)
                        .array());
    }

    public static byte[] withExif(byte[] jpeg, byte[] tiff) {
        return withSegment(jpeg, 0xE1, "Exif\0\0", tiff);
    }

    private static BufferedImage greyImage(int width, int height, IntBinaryOperator level) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getRaster().setSample(x, y, 0, level.applyAsInt(x, y));
            }
        }
        return image;
    }

    private static byte[] encode(BufferedImage image, boolean progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(0.95f);
        if (progressive) {
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        return write(writer, new IIOImage(image, null, null), parameters);
    }

    private static byte[] write(ImageWriter writer, IIOImage image, ImageWriteParam parameters) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, image, parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
