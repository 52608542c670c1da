package org.xrayreference.preview.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import org.xrayreference.preview.structure.Refusal;
import org.xrayreference.preview.testing.JpegFile;
import org.xrayreference.preview.testing.PngFile;
import org.xrayreference.preview.testing.TestLimits;

class DecodeToGreyTest {

    @Test
    void keepsEveryLevelOfSixteenBits() {
        // Given
        byte[] file = PngFile.grey16(256, 16, (x, y) -> 20_000 + y * 256 + x);

        // When
        int[][] pixels = decode(file);

        // Then
        assertEquals(
                4096,
                Arrays.stream(pixels).flatMapToInt(Arrays::stream).distinct().count());
        assertEquals(20_000 + 7 * 256 + 9, pixels[7][9]);
    }

    @Test
    void looksColoursUpInThePalette() {
        // Given
        byte[] palette = {10, 10, 10, (byte) 200, (byte) 200, (byte) 200, (byte) 255, 0, 0};
        byte[] file = PngFile.begin()
                .header(3, 1, 8, 3)
                .chunk("PLTE", palette)
                .data(new byte[] {0, 0, 1, 2})
                .end();

        // When / Then
        assertArrayEquals(new int[][] {{10, 200, 76}}, decode(file));
    }

    @Test
    void laysWhatIsTransparentOverBlack() {
        // Given
        byte[] rgba = {0, 100, 100, 100, (byte) 255, 100, 100, 100, 0, 100, 100, 100, (byte) 128};
        byte[] greyAlpha = {0, 100, (byte) 255, 100, 0, 100, (byte) 128};
        byte[] levels = {0, 100, 7, 50};
        byte[] palette = {100, 100, 100, 60, 60, 60};

        // When / Then
        int[][] expected = {{100, 0, 50}};
        assertArrayEquals(
                expected, decode(PngFile.begin().header(3, 1, 8, 6).data(rgba).end()));
        assertArrayEquals(
                expected,
                decode(PngFile.begin().header(3, 1, 8, 4).data(greyAlpha).end()));
        assertArrayEquals(
                expected,
                decode(PngFile.begin()
                        .header(3, 1, 8, 0)
                        .chunk("tRNS", new byte[] {0, 7})
                        .data(levels)
                        .end()));
        assertArrayEquals(
                new int[][] {{100, 0}},
                decode(PngFile.begin()
                        .header(2, 1, 8, 3)
                        .chunk("PLTE", palette)
                        .chunk("tRNS", new byte[] {(byte) 255, 0})
                        .data(new byte[] {0, 0, 1})
                        .end()));
    }

    @Test
    void laysSixteenBitsOverBlackWithoutLosingOne() {
        // Given
        byte[] greyAlpha = {0, 0x12, 0x34, (byte) 0xFF, (byte) 0xFF, 0x12, 0x34, 0, 0};
        byte[] low = {0, 0x40};

        // When / Then
        assertArrayEquals(
                new int[][] {{0x1234, 0}},
                decode(PngFile.begin().header(2, 1, 16, 4).data(greyAlpha).end()));
        assertArrayEquals(
                new int[][] {{85, 0}},
                decode(PngFile.begin()
                        .header(2, 1, 2, 0)
                        .chunk("tRNS", new byte[] {0, 0})
                        .data(low)
                        .end()));
    }

    @Test
    void readsCmykAsPhotoshopWritesIt() {
        // Given
        byte[] file = JpegFile.cmyk(64, 8, (x, y) -> x * 4);

        // When
        int[][] pixels = decode(file);

        // Then
        assertEquals(0, pixels[4][0], 6);
        assertEquals(128, pixels[4][32], 6);
        assertEquals(252, pixels[4][63], 6);
    }

    @Test
    void weighsColoursByBrightness() {
        // Given
        byte[] file = JpegFile.rgb(64, 8, (x, y) -> x < 32 ? 0x00FF00 : 0x0000FF);

        // When
        int[][] pixels = decode(file);

        // Then
        assertEquals(150, pixels[4][4], 4);
        assertEquals(29, pixels[4][60], 4);
    }

    @Test
    void decodesAMuchLargerJpegAtAFraction() {
        // Given
        byte[] file = JpegFile.grey(4200, 64, (x, y) -> x * 255 / 4200);

        // When
        int[][] pixels = decode(file);

        // Then
        assertEquals(1050, pixels[0].length);
        assertEquals(127, pixels[8][525], 3);
    }

    @Test
    void refusesAPngThatInflatesToTooLittle() {
        // Given
        byte[] file = PngFile.begin().header(64, 64, 8, 0).data(new byte[1000]).end();

        // When
        Refusal refusal = assertThrows(Refusal.class, () -> decode(file));

        // Then
        assertEquals("unreadable", refusal.code());
    }

    @Test
    void refusesAJpegThatTheDecoderComplainedAbout() {
        // Given
        DecoderLog log = new DecoderLog() {
            @Override
            public void clear() {}

            @Override
            public String text() {
                return "Corrupt JPEG data: premature end of data segment\n";
            }
        };
        Picture picture = understood(JpegFile.grey(64, 64, (x, y) -> x));

        // When
        Refusal refusal = assertThrows(Refusal.class, () -> new DecodeToGrey(log).apply(picture));

        // Then
        assertTrue(refusal.getMessage().contains("missing or wrong"), refusal.getMessage());
    }

    private static int[][] decode(byte[] file) {
        Picture picture = understood(file);
        new DecodeToGrey(DecoderLog.NONE).apply(picture);
        return Pixels.of(picture.pixels());
    }

    private static Picture understood(byte[] file) {
        Picture picture = new Picture(file);
        new ReadWithinLimits(TestLimits.DEFAULT).apply(picture);
        return picture;
    }
}
