package org.xrayreference.preview.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApplyOrientationTest {
    private static final int[][] STORED = {{1, 2, 3}, {4, 5, 6}};

    static Stream<Arguments> turnsThePixelsUpright() {
        // As EXIF 2.32 says where the stored row 0 and column 0 belong.
        List<int[][]> upright = List.of(
                new int[][] {{1, 2, 3}, {4, 5, 6}},
                new int[][] {{3, 2, 1}, {6, 5, 4}},
                new int[][] {{6, 5, 4}, {3, 2, 1}},
                new int[][] {{4, 5, 6}, {1, 2, 3}},
                new int[][] {{1, 4}, {2, 5}, {3, 6}},
                new int[][] {{4, 1}, {5, 2}, {6, 3}},
                new int[][] {{6, 3}, {5, 2}, {4, 1}},
                new int[][] {{3, 6}, {2, 5}, {1, 4}});
        return IntStream.rangeClosed(1, 8).mapToObj(value -> Arguments.of(value, upright.get(value - 1)));
    }

    @ParameterizedTest
    @MethodSource
    void turnsThePixelsUpright(int orientation, int[][] upright) {
        // Given
        Picture picture = Pixels.picture(Pixels.matrix(STORED), orientation);

        // When
        new ApplyOrientation().apply(picture);

        // Then
        assertArrayEquals(upright, Pixels.of(picture.pixels()));
    }
}
