package org.xrayreference.preview.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.awt.image.DirectColorModel;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.xrayreference.preview.structure.Carrier;
import org.xrayreference.preview.testing.EncodedPicture;
import org.xrayreference.preview.testing.TestLimits;

/** Every depth of BMP and every order of GIF, compared with the same picture. */
class BmpAndGifShapesTest {
    private static final int SIDE = 64;

    static Stream<Arguments> readsEveryShapeAsTheSamePicture() {
        return Stream.of(
                shape("BMP, 1 bit", 64, () -> bmp(palette(1))),
                shape("BMP, 4 bits", 9, () -> bmp(palette(4))),
                shape("BMP, 16 bits", 12, () -> bmp(image(BufferedImage.TYPE_USHORT_555_RGB))),
                shape("BMP, bit fields", 12, () -> bmp(image(BufferedImage.TYPE_USHORT_565_RGB))),
                shape("BMP, 24 bits", 1, () -> bmp(image(BufferedImage.TYPE_3BYTE_BGR))),
                shape("BMP, 32 bits", 1, BmpAndGifShapesTest::bmp32),
                shape("GIF, row by row", 1, () -> gif(ImageWriteParam.MODE_DISABLED)),
                shape("GIF, interlaced", 1, () -> gif(ImageWriteParam.MODE_DEFAULT)),
                shape("GIF, the first of two frames", 1, BmpAndGifShapesTest::animated));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void readsEveryShapeAsTheSamePicture(String name, int tolerance, Supplier<byte[]> file) {
        // When
        Picture picture = new Picture(file.get());
        new ReadWithinLimits(TestLimits.DEFAULT).apply(picture);
        new DecodeToGrey(DecoderLog.NONE).apply(picture);

        // Then
        assertEquals(
                name.contains("frames") ? Map.of(Carrier.FURTHER_FRAME, 1) : Map.of(),
                picture.structure().carriers());
        int[][] pixels = Pixels.of(picture.pixels());
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                assertEquals(level(x, y), pixels[y][x], tolerance, x + "," + y);
            }
        }
    }

    private static Arguments shape(String name, int tolerance, Supplier<byte[]> file) {
        return Arguments.of(name, tolerance, file);
    }

    private static int level(int x, int y) {
        return x * 3 + y / 2;
    }

    private static byte[] bmp(BufferedImage image) {
        return EncodedPicture.byJava(image, "bmp", null);
    }

    /** The levels in the middle of equal parts of the range. */
    private static BufferedImage palette(int bits) {
        int part = 256 >> bits;
        byte[] ramp = new byte[1 << bits];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = (byte) (i * part + part / 2);
        }
        IndexColorModel colours = new IndexColorModel(bits, ramp.length, ramp, ramp, ramp);
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_BINARY, colours);
        each((x, y) -> image.getRaster().setSample(x, y, 0, level(x, y) / part));
        return image;
    }

    /** All colours of a pixel have its level, as nearly as their bits allow. */
    private static BufferedImage image(int type) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, type);
        int[] bits = image.getColorModel() instanceof DirectColorModel model
                ? model.getComponentSize()
                : new int[] {8, 8, 8};
        each((x, y) -> {
            for (int colour = 0; colour < 3; colour++) {
                image.getRaster().setSample(x, y, colour, (level(x, y) * ((1 << bits[colour]) - 1) + 127) / 255);
            }
        });
        return image;
    }

    private static byte[] bmp32() {
        ByteBuffer file = ByteBuffer.allocate(54 + 4 * SIDE * SIDE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0x4D42);
        file.putInt(file.capacity()).putInt(0).putInt(54);
        file.putInt(40).putInt(SIDE).putInt(SIDE).putShort((short) 1).putShort((short) 32);
        file.putInt(0).putInt(4 * SIDE * SIDE).position(54);
        for (int y = SIDE - 1; y >= 0; y--) {
            for (int x = 0; x < SIDE; x++) {
                file.putInt(level(x, y) * 0x010101);
            }
        }
        return file.array();
    }

    private static BufferedImage grey() {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        each((x, y) -> image.getRaster().setSample(x, y, 0, level(x, y)));
        return image;
    }

    private static byte[] gif(int order) {
        return written((writer, parameters) -> {
            parameters.setProgressiveMode(order);
            writer.write(null, new IIOImage(grey(), null, null), parameters);
        });
    }

    private static byte[] animated() {
        return written((writer, parameters) -> {
            writer.prepareWriteSequence(null);
            writer.writeToSequence(new IIOImage(grey(), null, null), parameters);
            BufferedImage black = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
            writer.writeToSequence(new IIOImage(black, null, null), parameters);
            writer.endWriteSequence();
        });
    }

    private interface Writing {
        void write(ImageWriter writer, ImageWriteParam parameters) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writing.write(writer, writer.getDefaultWriteParam());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private interface Place {
        void at(int x, int y);
    }

    private static void each(Place place) {
        IntStream.range(0, SIDE * SIDE).forEach(i -> place.at(i % SIDE, i / SIDE));
    }
}
