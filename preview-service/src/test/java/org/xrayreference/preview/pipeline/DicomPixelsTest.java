package org.xrayreference.preview.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import org.xrayreference.preview.testing.DicomFile;
import org.xrayreference.preview.testing.JpegFile;
import org.xrayreference.preview.testing.TestLimits;

/** The expected levels were computed by hand after PS3.3, C.11.1 (rescaling) and C.11.2.1.2.1 (window). */
class DicomPixelsTest {
    @Test
    void showsAllNumbersWhereThereIsNoWindow() {
        assertLevels(DicomFile.grey(16, false).row(0, 1, 40_000, 65_535), 0, 1, 40_000, 65_535);
        assertLevels(DicomFile.grey(16, true).row(-32_768, -1, 0, 32_767), 0, 32_767, 32_768, 65_535);
    }

    @Test
    void turnsThemWhereZeroIsWhite() {
        assertLevels(DicomFile.grey(16, false).zeroIsWhite().row(0, 1, 65_535), 65_535, 65_534, 0);
        assertLevels(DicomFile.grey(16, true).zeroIsWhite().row(-32_768, 32_767), 65_535, 0);
    }

    /** Centre 500.5 and width 101: black up to 450, white from 550. */
    @Test
    void showsTheWindowAlone() {
        // Given
        int[] raw = {0, 450, 475, 500, 525, 550, 4000};

        // Then
        assertLevels(
                DicomFile.grey(16, false).window("500.5", "101").row(raw),
                0,
                0,
                16_384,
                32_768,
                49_151,
                65_535,
                65_535);
        assertLevels(
                DicomFile.grey(16, false).window("500.5", "101").zeroIsWhite().row(raw),
                65_535,
                65_535,
                49_151,
                32_767,
                16_384,
                0,
                0);
    }

    /** Lung: -1000 shows as 150 of 1499 steps from black at -1150, whatever is stored for it. */
    @Test
    void putsTheWindowOverRescaledNumbers() {
        int lung = 6558;
        assertLevels(
                DicomFile.grey(16, false)
                        .rescaled("1", "-1024")
                        .window("-400", "1500")
                        .row(24, 0, 2000),
                lung,
                5509,
                65_535);
        assertLevels(
                DicomFile.grey(16, true)
                        .rescaled("1", "0")
                        .window("-400", "1500")
                        .row(-1000, -1150, 348, 349),
                lung,
                0,
                65_491,
                65_535);
    }

    /** Slope 0.25: stored 1800 means 450, black; 2000 means 500, the middle; 2200 means 550, white. */
    @Test
    void measuresTheWindowInRescaledNumbers() {
        assertLevels(
                DicomFile.grey(16, false)
                        .rescaled("0.25", "0")
                        .window("500.5", "101")
                        .row(1800, 1900, 2000, 2200),
                0,
                16_384,
                32_768,
                65_535);
        assertLevels(
                DicomFile.grey(16, true)
                        .rescaled("10", "-50")
                        .window("500.5", "101")
                        .zeroIsWhite()
                        .row(50, 55, 60),
                65_535,
                32_767,
                0);
    }

    /** Four areas of one level each, which a JPEG keeps. */
    @Test
    void showsTheWindowOfAJpegToo() {
        // Given
        int[] levels = {40, 100, 125, 200};
        byte[] jpeg = JpegFile.grey(64, 16, (x, y) -> levels[x / 16]);
        DicomFile file = DicomFile.grey(8, false).rescaled("2", "0").window("250.5", "101");

        // When
        int[] shown = decoded(file.jpeg(64, 16, jpeg))[8];
        int[] turned = decoded(file.zeroIsWhite().jpeg(64, 16, jpeg))[8];

        // Then
        int[] expected = {0, 0, 32_768, 65_535};
        for (int area = 0; area < levels.length; area++) {
            assertEquals(expected[area], shown[16 * area + 8], 1400, "area " + area);
            assertEquals(65_535 - expected[area], turned[16 * area + 8], 1400, "area " + area);
        }
    }

    private static void assertLevels(byte[] file, int... expected) {
        assertArrayEquals(expected, decoded(file)[0]);
    }

    private static int[][] decoded(byte[] file) {
        Picture picture = new Picture(file);
        new ReadWithinLimits(TestLimits.DEFAULT).apply(picture);
        new DecodeToGrey(DecoderLog.NONE).apply(picture);
        return Pixels.of(picture.pixels());
    }
}
