package org.xrayreference.upload.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTypeTest {
    @Test
    void tellsTypesByTheirFirstBytes() {
        assertEquals(Optional.of(PictureType.PNG), PictureType.of(HexFormat.of().parseHex("89504e470d0a1a0a")));
        assertEquals(
                Optional.of(PictureType.JPEG), PictureType.of(HexFormat.of().parseHex("ffd8ffe000104a46")));
    }

    @ParameterizedTest
    @CsvSource({
        "49492a0008000000, TIFF",
        "4d4d002a00000008, TIFF",
        "49492b0008000000, TIFF",
        "4d4d002b00080000, TIFF",
        "424d36000000, BMP",
        "474946383961, GIF",
        "474946383761, GIF",
        "524946461200000057454250, WEBP"
    })
    void tellsTheRarerOnesToo(String start, PictureType type) {
        assertEquals(Optional.of(type), PictureType.of(HexFormat.of().parseHex(start)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\u0000", "<svg xml", "%PDF-1.7", "GIF90a__", "RIFF0000WAVE", "PK\u0003\u0004", "#!/bin/sh"})
    void knowsNothingElse(String start) {
        assertTrue(PictureType.of(start.getBytes(StandardCharsets.ISO_8859_1)).isEmpty());
    }

    @Test
    void findsDicomBehindItsPreamble() {
        // Given
        byte[] start = new byte[PictureType.SIGNATURE_BYTES];
        System.arraycopy("II*\0".getBytes(StandardCharsets.US_ASCII), 0, start, 0, 4);
        System.arraycopy("DICM".getBytes(StandardCharsets.US_ASCII), 0, start, 128, 4);

        // When / Then
        assertEquals(Optional.of(PictureType.DICOM), PictureType.of(start));
        assertEquals(Optional.of(PictureType.TIFF), PictureType.of(Arrays.copyOf(start, 131)));
    }

    @Test
    void comparesTheDeclaredTypeWhereItSaysSomething() {
        assertTrue(PictureType.PNG.agreesWith(null));
        assertTrue(PictureType.PNG.agreesWith("application/octet-stream"));
        assertTrue(PictureType.PNG.agreesWith("image/PNG; charset=binary"));
        assertTrue(PictureType.JPEG.agreesWith("image/jpg"));
        assertFalse(PictureType.PNG.agreesWith("image/jpeg"));
        assertFalse(PictureType.JPEG.agreesWith("text/html"));
    }
}
