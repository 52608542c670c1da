package org.xrayreference.preview.structure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xrayreference.preview.testing.JpegFile;
import org.xrayreference.preview.testing.TestLimits;
import org.xrayreference.preview.testing.Tiff;

class JpegStructureTest {
    private static final byte[] PLAIN = JpegFile.grey(32, 24, (x, y) -> x * y & 255);
    private static final byte[] NOTHING = new byte[0];

    @Test
    void countsEveryCarrierAndKeepsOnlyWhatDrawsThePicture() {
        // Given
        byte[] file = JpegFile.withExif(PLAIN, Tiff.withEverything());
        file = JpegFile.withSegment(file, 0xE1, "http://ns.adobe.com/xap/1.0/\0", NOTHING);
        file = JpegFile.withSegment(file, 0xE2, "ICC_PROFILE\0", new byte[] {1, 2});
        file = JpegFile.withSegment(file, 0xE2, "ICC_PROFILE\0", new byte[] {2, 2});
        file = JpegFile.withSegment(file, 0xED, "Photoshop 3.0\0", resources(0x0404, 0x040C));
        file = JpegFile.withSegment(file, 0xED, "Photoshop 3.0\0", resources(0x03ED));
        file = JpegFile.withSegment(file, 0xFE, "made by", NOTHING);
        file = JpegFile.withSegment(file, 0xFE, "and by", NOTHING);
        file = JpegFile.withSegment(file, 0xEB, "JP\0\0", NOTHING);
        file = JpegFile.withSegment(file, 0xE0, "JFXX\0", new byte[] {0x10});
        byte[] withTail = Arrays.copyOf(file, file.length + 100);

        // When
        Structure structure = read(withTail);

        // Then
        Map<Carrier, Integer> expected = Map.of(
                Carrier.EXIF, 1,
                Carrier.GPS, 1,
                Carrier.EMBEDDED_THUMBNAIL, 3,
                Carrier.XMP, 1,
                Carrier.ICC, 1,
                Carrier.IPTC, 1,
                Carrier.PHOTOSHOP, 1,
                Carrier.COMMENT, 2,
                Carrier.APPLICATION_SEGMENT, 1,
                Carrier.TRAILING_BYTES, 1);
        assertEquals(expected, structure.carriers());
        assertEquals(6, structure.orientation());
        assertArrayEquals(read(PLAIN).essential(), structure.essential());
    }

    @Test
    void refusesAFileCutOffAnywhere() {
        for (int length = 3; length < PLAIN.length; length++) {
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
    void refusesAFileCutOffWithinAMarker() {
        for (int left = 3; left < 20; left++) {
            // Given
            byte[] cut = Arrays.copyOf(PLAIN, PLAIN.length - left);
            cut[cut.length - 1] = (byte) 0xFF;

            // When
            Refusal refusal = assertThrows(Refusal.class, () -> read(cut));

            // Then
            assertTrue(refusal.getMessage().contains("ends before its picture does"), refusal.getMessage());
        }
    }

    @Test
    void refusesTooManyPassesByTheirNumber() {
        // Given
        byte[] twentyOne = withScans(21);

        // When
        Refusal refusal = assertThrows(Refusal.class, () -> read(twentyOne));

        // Then
        assertEquals("too-complex", refusal.code());
        assertTrue(refusal.getMessage().contains("21 passes; the limit is 20"), refusal.getMessage());
        assertEquals(20, read(withScans(20)).scans());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, unreadable, 0 by 10",
        "10, 0, unreadable, 10 by 0",
        "16385, 1, too-many-pixels, the limit for the longer side is 16384",
        "8000, 5001, too-many-pixels, 40.0 megapixels; the limit is 40"
    })
    void refusesImpossibleSizes(int width, int height, String code, String detail) {
        // Given
        byte[] file = withFrame(0xC0, 8, width, height);

        // When
        Refusal refusal = assertThrows(Refusal.class, () -> read(file));

        // Then
        assertEquals(code, refusal.code());
        assertTrue(refusal.getMessage().contains(detail), refusal.getMessage());
    }

    @Test
    void refusesKindsThatCannotBeDecoded() {
        assertEquals("unsupported", refusalOf(withFrame(0xC3, 8, 32, 24)).code());
        assertEquals("unsupported", refusalOf(withFrame(0xC9, 8, 32, 24)).code());
        assertTrue(refusalOf(withFrame(0xC1, 12, 32, 24)).getMessage().contains("12 bits"));
    }

    @Test
    void refusesWhatNeverBecomesAPicture() {
        byte[] noScan = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9};
        assertEquals("unreadable", refusalOf(noScan).code());
        byte[] garbage = PLAIN.clone();
        garbage[2 + 18] = 0x11;
        assertEquals("unreadable", refusalOf(garbage).code());
    }

    private static byte[] withFrame(int marker, int precision, int width, int height) {
        byte[] file = PLAIN.clone();
        int at = frameAt(file);
        file[at + 1] = (byte) marker;
        file[at + 4] = (byte) precision;
        ByteBuffer.wrap(file).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
        return file;
    }

    private static int frameAt(byte[] file) {
        int at = 2;
        while ((file[at + 1] & 0xFF) != 0xC0) {
            at += 2 + (ByteBuffer.wrap(file).getShort(at + 2) & 0xFFFF);
        }
        return at;
    }

    /** The same scan again and again; its size costs the sender nothing. */
    private static byte[] withScans(int scans) {
        int at = frameAt(PLAIN);
        while ((PLAIN[at + 1] & 0xFF) != 0xDA) {
            at += 2 + (ByteBuffer.wrap(PLAIN).getShort(at + 2) & 0xFFFF);
        }
        int length = PLAIN.length - 2 - at;
        ByteBuffer file = ByteBuffer.allocate(at + scans * length + 2).put(PLAIN, 0, at);
        for (int i = 0; i < scans; i++) {
            file.put(PLAIN, at, length);
        }
        return file.put((byte) 0xFF).put((byte) 0xD9).array();
    }

    private static byte[] resources(int... ids) {
        ByteBuffer resources = ByteBuffer.allocate(ids.length * 16);
        for (int id : ids) {
            resources.put("8BIM".getBytes(StandardCharsets.US_ASCII)).putShort((short) id);
            resources.putShort((short) 0).putInt(3).put(new byte[4]);
        }
        return resources.array();
    }

    private static Refusal refusalOf(byte[] file) {
        return assertThrows(Refusal.class, () -> read(file));
    }

    private static Structure read(byte[] file) {
        return ReadStructure.of(file, TestLimits.DEFAULT);
    }
}
