package org.xrayreference.preview.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.preview.testing.Tiff;

class ExifFactsTest {

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,3", "4,4", "5,5", "6,6", "7,7", "8,8", "0,1", "9,1", "65535,1"})
    void readsTheOrientationAndTakesNonsenseAsUpright(int written, int read) {
        // Given
        byte[] tiff = Tiff.withOrientation(written);

        // When
        ExifFacts facts = ExifFacts.read(tiff, 0, tiff.length);

        // Then
        assertEquals(new ExifFacts(read, false, false), facts);
    }

    @Test
    void findsPositionAndThumbnailInLittleEndianToo() {
        // Given
        byte[] tiff = Tiff.withEverything();

        // When
        ExifFacts facts = ExifFacts.read(tiff, 0, tiff.length);

        // Then
        assertEquals(new ExifFacts(6, true, true), facts);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, Integer.MAX_VALUE - 1, Integer.MAX_VALUE - 2, Integer.MIN_VALUE, -1, 0})
    void takesADirectoryOutsideAsNone(int offset) {
        // Given
        byte[] tiff = Tiff.withEverything();
        ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN).putInt(4, offset);

        // When
        ExifFacts facts = ExifFacts.read(tiff, 0, tiff.length);

        // Then
        assertEquals(new ExifFacts(1, false, false), facts);
    }

    @Test
    void survivesWhateverItIsGiven() {
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            // Given
            byte[] tiff = Tiff.withEverything();
            for (int change = random.nextInt(6); change >= 0; change--) {
                tiff[2 + random.nextInt(tiff.length - 2)] = (byte) random.nextInt();
            }

            // When
            ExifFacts facts = ExifFacts.read(tiff, 0, random.nextInt(tiff.length + 1));

            // Then
            assertEquals(true, facts.orientation() >= 1 && facts.orientation() <= 8);
        }
    }
}
