package org.xrayreference.preview.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.xrayreference.preview.structure.Carrier;
import org.xrayreference.preview.structure.PictureFormat;
import org.xrayreference.preview.structure.Refusal;
import org.xrayreference.preview.testing.EncodedPicture;
import org.xrayreference.preview.testing.TestLimits;
import org.xrayreference.preview.testing.TiffFile;

/** Every format beside PNG and JPEG, in the shapes that decoders are known to get wrong. */
class FormatsTest {
    private static final int SIDE = 64;
    private static final int TOLERANCE = 5;

    static Stream<Arguments> readsEveryShapeAsTheSamePicture() {
        Mat grey = Pixels.matrix(picture());
        Mat deep = Pixels.deepMatrix(deepPicture());
        int lzw = opencv_imgcodecs.IMWRITE_TIFF_COMPRESSION;
        int predictor = opencv_imgcodecs.IMWRITE_TIFF_PREDICTOR;
        return Stream.of(
                shape("GIF", PictureFormat.GIF, () -> byJava("gif", null)),
                shape("BMP", PictureFormat.BMP, () -> byJava("bmp", null)),
                shape("BMP, run length", PictureFormat.BMP, () -> byJava("bmp", "BI_RLE8")),
                shape(
                        "WebP, lossless",
                        PictureFormat.WEBP,
                        () -> EncodedPicture.byOpenCv(grey, ".webp", opencv_imgcodecs.IMWRITE_WEBP_QUALITY, 101)),
                shape(
                        "WebP, lossy",
                        PictureFormat.WEBP,
                        () -> EncodedPicture.byOpenCv(grey, ".webp", opencv_imgcodecs.IMWRITE_WEBP_QUALITY, 95)),
                shape("TIFF", PictureFormat.TIFF, () -> byJava("tiff", null)),
                shape("TIFF, LZW", PictureFormat.TIFF, () -> byJava("tiff", "LZW")),
                shape("TIFF, Deflate", PictureFormat.TIFF, () -> byJava("tiff", "Deflate")),
                shape("TIFF, PackBits", PictureFormat.TIFF, () -> byJava("tiff", "PackBits")),
                shape("TIFF, JPEG", PictureFormat.TIFF, () -> byJava("tiff", "JPEG")),
                shape(
                        "TIFF, LZW with predictor",
                        PictureFormat.TIFF,
                        () -> EncodedPicture.byOpenCv(grey, ".tiff", lzw, 5, predictor, 2)),
                shape(
                        "TIFF, 16 bits, LZW with predictor",
                        PictureFormat.TIFF,
                        () -> EncodedPicture.byOpenCv(deep, ".tiff", lzw, 5, predictor, 2)),
                shape("TIFF, white is zero", PictureFormat.TIFF, () -> greyTiff(false, 8, 0)),
                shape("TIFF, 16 bits, white is zero", PictureFormat.TIFF, () -> greyTiff(false, 16, 0)),
                shape("TIFF, 16 bits", PictureFormat.TIFF, () -> greyTiff(false, 16, 1)),
                shape("BigTIFF", PictureFormat.TIFF, () -> greyTiff(true, 8, 1)),
                shape("BigTIFF, 16 bits, white is zero", PictureFormat.TIFF, () -> greyTiff(true, 16, 0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void readsEveryShapeAsTheSamePicture(String name, PictureFormat format, Supplier<byte[]> file) {
        // When
        Picture picture = decoded(file.get());

        // Then
        assertEquals(format, picture.structure().format());
        int[][] pixels = Pixels.of(picture.pixels());
        int scale = picture.pixels().depth() == 0 ? 1 : 257;
        for (int y = 0; y < SIDE; y += 7) {
            for (int x = 0; x < SIDE; x += 7) {
                assertEquals(level(x, y), pixels[y][x] / scale, TOLERANCE, x + "," + y);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LITTLE", "BIG"})
    void keepsEveryLevelOfADeepTiff(Order order) {
        // Given
        ByteBuffer data = ByteBuffer.allocate(2 * 256 * 16).order(order.order);
        for (int i = 0; i < 4096; i++) {
            data.putShort((short) (20_000 + i));
        }
        byte[] file =
                TiffFile.classic(order.order).grey(256, 16, 16, 1, data.array()).bytes();

        // When
        int[][] pixels = Pixels.of(decoded(file).pixels());

        // Then
        assertEquals(20_000, pixels[0][0]);
        assertEquals(24_095, pixels[15][255]);
        assertEquals(
                4096,
                Arrays.stream(pixels).flatMapToInt(Arrays::stream).distinct().count());
    }

    enum Order {
        LITTLE(ByteOrder.LITTLE_ENDIAN),
        BIG(ByteOrder.BIG_ENDIAN);

        private final ByteOrder order;

        Order(ByteOrder order) {
            this.order = order;
        }
    }

    @Test
    void namesWhatATiffCarriesAndHandsNoneOfItOn() {
        // Given
        byte[] file = TiffFile.classic(ByteOrder.LITTLE_ENDIAN)
                .grey(8, 8, 8, 1, new byte[64])
                .number(274, 6)
                .text(270, "Jane Example, born 1970")
                .text(306, "2020:01:02 03:04:05")
                .text(50_000, "Jane again")
                .bytes();

        // When
        Picture picture = understood(file);

        // Then
        assertEquals(6, picture.structure().orientation());
        assertEquals(
                Map.of(Carrier.TIFF_TEXT, 1, Carrier.TIMESTAMP, 1, Carrier.PRIVATE_FIELD, 1),
                picture.structure().carriers());
        assertArrayEquals(
                understood(TiffFile.classic(ByteOrder.LITTLE_ENDIAN)
                                .grey(8, 8, 8, 1, new byte[64])
                                .bytes())
                        .structure()
                        .essential(),
                picture.structure().essential());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readsEveryShapeAsTheSamePicture")
    void refusesEveryShapeCutOffAnywhere(String name, PictureFormat format, Supplier<byte[]> file) {
        byte[] whole = file.get();
        for (int length = 12; length < whole.length - 1; length += Math.max(1, whole.length / 40)) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(Refusal.class, () -> understood(cut), "cut at " + length + " of " + whole.length);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readsEveryShapeAsTheSamePicture")
    void survivesEveryChange(String name, PictureFormat format, Supplier<byte[]> file) {
        byte[] whole = file.get();
        for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 60)) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) 0xA5;
            try {
                decoded(changed);
            } catch (Refusal refusal) {
                assertEquals(false, refusal.getMessage().isBlank());
            }
        }
    }

    private static Arguments shape(String name, PictureFormat format, Supplier<byte[]> file) {
        return Arguments.of(name, format, file);
    }

    private static int level(int x, int y) {
        return x * 3 + y / 2;
    }

    private static int[][] picture() {
        int[][] rows = new int[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                rows[y][x] = level(x, y);
            }
        }
        return rows;
    }

    private static int[][] deepPicture() {
        int[][] rows = picture();
        for (int[] row : rows) {
            Arrays.setAll(row, x -> row[x] * 257);
        }
        return rows;
    }

    private static byte[] byJava(String format, String compression) {
        // Java's BMP writer runs lengths together of palettes only.
        boolean palette = "BI_RLE8".equals(compression);
        BufferedImage image =
                new BufferedImage(SIDE, SIDE, palette ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_GRAY);
        if (palette) {
            byte[] ramp = new byte[256];
            for (int i = 0; i < 256; i++) {
                ramp[i] = (byte) i;
            }
            image = new BufferedImage(
                    SIDE,
                    SIDE,
                    BufferedImage.TYPE_BYTE_INDEXED,
                    new java.awt.image.IndexColorModel(8, 256, ramp, ramp, ramp));
        }
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                image.getRaster().setSample(x, y, 0, level(x, y));
            }
        }
        return EncodedPicture.byJava(image, format, compression);
    }

    private static byte[] greyTiff(boolean big, int bits, int photometric) {
        ByteBuffer data = ByteBuffer.allocate(SIDE * SIDE * bits / 8);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int level = photometric == 0 ? 255 - level(x, y) : level(x, y);
                if (bits == 16) {
                    data.putShort((short) (level * 257));
                } else {
                    data.put((byte) level);
                }
            }
        }
        TiffFile file = big ? TiffFile.big(ByteOrder.BIG_ENDIAN) : TiffFile.classic(ByteOrder.BIG_ENDIAN);
        return file.grey(SIDE, SIDE, bits, photometric, data.array()).bytes();
    }

    private static Picture decoded(byte[] file) {
        Picture picture = understood(file);
        new DecodeToGrey(DecoderLog.NONE).apply(picture);
        return picture;
    }

    private static Picture understood(byte[] file) {
        Picture picture = new Picture(file);
        new ReadWithinLimits(TestLimits.DEFAULT).apply(picture);
        return picture;
    }
}
