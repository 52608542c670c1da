package org.xrayreference.preview.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.preview.testing.TestLimits;
import org.xrayreference.preview.testing.TiffFile;

class TiffStructureTest {
    private static final int WIDTH = 256;
    private static final short LONG8 = 16;

    @ParameterizedTest
    @ValueSource(longs = {-45_536, Long.MIN_VALUE, Long.MIN_VALUE + 20_000, 0xFFFF_FFFF_0000_0064L, Long.MAX_VALUE})
    void refusesAWidthOfMoreBitsThanAnyPictureHas(long width) {
        // Given
        byte[] file = TiffFile.big(ByteOrder.LITTLE_ENDIAN)
                .grey(100, 100, 8, 1, new byte[100 * 100])
                .bytes();
        write(file, width);

        // When
        Refusal refusal = assertThrows(Refusal.class, () -> ReadStructure.of(file, TestLimits.DEFAULT));

        // Then
        assertEquals("too-many-pixels", refusal.code());
    }

    /** The first entry of the one directory: its tag, type, count and value. */
    private static void write(byte[] file, long width) {
        ByteBuffer tiff = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int entry = (int) tiff.getLong(8) + 8;
        assertEquals(WIDTH, tiff.getShort(entry));
        tiff.putShort(entry + 2, LONG8).putLong(entry + 12, width);
    }
}
