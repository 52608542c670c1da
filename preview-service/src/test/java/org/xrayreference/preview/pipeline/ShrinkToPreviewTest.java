package org.xrayreference.preview.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShrinkToPreviewTest {

    @ParameterizedTest(name = "{0} × {1}, {2} levels")
    @CsvSource({"1024, 1024, 256", "1024, 512, 256", "400, 1024, 65536"})
    void takesTheMeanOfEachFieldOfAQuarter(int width, int height, int levels) {
        // Given
        int[][] noise = noise(width, height, levels);
        Mat pixels = levels == 256 ? Pixels.matrix(noise) : Pixels.deepMatrix(noise);

        // When
        int[][] small = Pixels.of(ShrinkToPreview.shrink(pixels, 256));

        // Then
        assertEquals(height / 4, small.length);
        assertEquals(width / 4, small[0].length);
        for (int y = 0; y < small.length; y++) {
            for (int x = 0; x < small[0].length; x++) {
                // each of the two halvings rounds
                assertEquals(mean(noise, 4 * x, 4 * y), small[y][x], 1.0, "column " + x + ", row " + y);
            }
        }
    }

    private static double mean(int[][] pixels, int left, int top) {
        double sum = 0;
        for (int y = top; y < top + 4; y++) {
            for (int x = left; x < left + 4; x++) {
                sum += pixels[y][x];
            }
        }
        return sum / 16;
    }

    private static int[][] noise(int width, int height, int levels) {
        Random random = new Random(1);
        int[][] rows = new int[height][width];
        for (int[] row : rows) {
            for (int x = 0; x < width; x++) {
                row[x] = random.nextInt(levels);
            }
        }
        return rows;
    }
}
