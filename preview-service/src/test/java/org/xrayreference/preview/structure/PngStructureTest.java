package org.xrayreference.preview.structure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xrayreference.preview.testing.PngFile;
import org.xrayreference.preview.testing.TestLimits;
import org.xrayreference.preview.testing.Tiff;

class PngStructureTest {
    private static final byte[] PLAIN = PngFile.grey8(16, 12, (x, y) -> x * y);
    private static final byte[] ROWS = new byte[5 * 4];

    @Test
    void countsEveryCarrierAndKeepsOnlyWhatDrawsThePicture() {
        // Given
        byte[] file = png().chunk("eXIf", Tiff.withEverything())
                .chunk("tEXt", text("Author\0Somebody"))
                .chunk("iTXt", text("XML:com.adobe.xmp\0\0\0\0\0<x/>"))
                .chunk("zTXt", text("Raw profile type iptc\0\0"))
                .chunk("iCCP", text("p\0\0"))
                .chunk("tIME", new byte[7])
                .chunk("pHYs", new byte[9])
                .chunk("prVt", new byte[3])
                .data(ROWS)
                .chunk("zTXt", text("Comment\0\0"))
                .end();
        byte[] withTail = Arrays.copyOf(file, file.length + 5);

        // When
        Structure structure = read(withTail);

        // Then
        Map<Carrier, Integer> expected = Map.of(
                Carrier.EXIF, 1,
                Carrier.GPS, 1,
                Carrier.EMBEDDED_THUMBNAIL, 1,
                Carrier.PNG_TEXT, 2,
                Carrier.XMP, 1,
                Carrier.IPTC, 1,
                Carrier.ICC, 1,
                Carrier.TIMESTAMP, 1,
                Carrier.PRIVATE_CHUNK, 1,
                Carrier.TRAILING_BYTES, 1);
        assertEquals(expected, structure.carriers());
        assertEquals(6, structure.orientation());
        assertArrayEquals(png().data(ROWS).end(), structure.essential());
    }

    @Test
    void refusesAFileCutOffAnywhere() {
        for (int length = 8; length < PLAIN.length; length++) {
            // Given
            byte[] cut = Arrays.copyOf(PLAIN, length);

            // When
            Refusal refusal = assertThrows(Refusal.class, () -> read(cut));

            // Then
            assertEquals("unreadable", refusal.code());
            assertTrue(refusal.getMessage().contains("ends before its picture does"), refusal.getMessage());
        }
    }

    @Test
    void refusesAnyChangedByte() {
        for (int at = 8; at < PLAIN.length; at++) {
            // Given
            byte[] changed = PLAIN.clone();
            changed[at] ^= 0x10;

            // When / Then
            assertThrows(Refusal.class, () -> read(changed), "byte " + at);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, unreadable, 0 by 10",
        "10, 0, unreadable, 10 by 0",
        "16385, 1, too-many-pixels, 16385 by 1 pixels; the limit for the longer side is 16384",
        "10000, 10000, too-many-pixels, 100.0 megapixels; the limit is 40",
        "-1, -1, too-many-pixels, 4294967295 by 4294967295"
    })
    void refusesImpossibleSizesBeforeAnythingElse(int width, int height, String code, String detail) {
        // Given
        byte[] headerOnly = PngFile.begin().header(width, height, 8, 0).withoutEnd();

        // When
        Refusal refusal = assertThrows(Refusal.class, () -> read(headerOnly));

        // Then
        assertEquals(code, refusal.code());
        assertTrue(refusal.getMessage().contains(detail), refusal.getMessage());
    }

    @Test
    void refusesChunksInAnOrderThatIsNoPng() {
        assertRefused(
                PngFile.begin().chunk("tEXt", text("a\0b")).header(5, 4, 8, 0).data(ROWS));
        assertRefused(png().header(5, 4, 8, 0).data(ROWS));
        assertRefused(png().data(ROWS).chunk("tEXt", text("a\0b")).data(ROWS));
        assertRefused(png());
        assertRefused(png().chunk("NEED", new byte[1]).data(ROWS));
        assertRefused(PngFile.begin().header(5, 4, 8, 3).data(ROWS));
        assertRefused(PngFile.begin().header(5, 4, 3, 0).data(ROWS));
        assertRefused(png().chunk("PLTE", new byte[3]).data(ROWS));
        assertRefused(png().chunk("tRNS", new byte[1]).data(ROWS));
        assertRefused(png().data(ROWS).chunk("tRNS", new byte[2]));
    }

    @Test
    void saysWhenAFileIsNoPictureAtAll() {
        // When
        Refusal refusal = assertThrows(Refusal.class, () -> read(text("%PDF-1.4 and so on")));

        // Then
        assertEquals("unsupported", refusal.code());
    }

    private static void assertRefused(PngFile png) {
        assertEquals(
                "unreadable", assertThrows(Refusal.class, () -> read(png.end())).code());
    }

    private static PngFile png() {
        return PngFile.begin().header(5, 4, 8, 0);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Structure read(byte[] file) {
        return ReadStructure.of(file, TestLimits.DEFAULT);
    }
}
