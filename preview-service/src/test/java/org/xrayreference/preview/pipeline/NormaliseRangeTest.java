package org.xrayreference.preview.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

class NormaliseRangeTest {

    @Test
    void leavesAGoodPictureAlone() {
        // Given
        int[][] good = rows(256, 20, (x, y) -> 40 + x * 170 / 255);

        // When / Then
        assertArrayEquals(good, normalise(Pixels.matrix(good)));
    }

    @Test
    void spreadsTwelveBitsInSixteenOverAllLevels() {
        // Given
        int[][] twelveBits = rows(256, 16, (x, y) -> y * 256 + x);

        // When
        int[][] normalised = normalise(Pixels.deepMatrix(twelveBits));

        // Then
        assertEquals(256, distinct(normalised));
        assertEquals(0, normalised[0][0]);
        assertEquals(255, normalised[15][255]);
    }

    @Test
    void isNotMisledByAFewBrightPixels() {
        // Given
        int[][] withMarker = rows(256, 256, (x, y) -> y == 0 && x < 200 ? 65_535 : 1000 + y * 8);

        // When
        int[][] normalised = normalise(Pixels.deepMatrix(withMarker));

        // Then
        assertTrue(distinct(normalised) > 200);
    }

    @Test
    void scalesAFullSixteenBitRangeEvenly() {
        // Given
        int[][] full = rows(256, 16, (x, y) -> x * 257);

        // When / Then
        assertArrayEquals(rows(256, 16, (x, y) -> x), normalise(Pixels.deepMatrix(full)));
    }

    @Test
    void doesNotMakeAPictureOfNoise() {
        // Given
        int[][] nearlyFlat = rows(64, 64, (x, y) -> 100 + (x + y) % 2);

        // When
        int[][] normalised = normalise(Pixels.matrix(nearlyFlat));

        // Then
        assertTrue(Math.abs(normalised[0][0] - normalised[0][1]) <= 8);
    }

    private static int[][] normalise(Mat pixels) {
        Picture picture = Pixels.picture(pixels, 1);
        new NormaliseRange().apply(picture);
        return Pixels.of(picture.pixels());
    }

    private static long distinct(int[][] pixels) {
        return Arrays.stream(pixels).flatMapToInt(Arrays::stream).distinct().count();
    }

    private static int[][] rows(int width, int height, IntBinaryOperator level) {
        int[][] rows = new int[height][width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                rows[y][x] = level.applyAsInt(x, y);
            }
        }
        return rows;
    }
}
