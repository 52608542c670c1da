package org.xrayreference.upload.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
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

    @ParameterizedTest
    @CsvSource({
        "PNG, film.png, true",
        "PNG, FILM.PNG, true",
        "PNG, film.jpg, false",
        "PNG, film.png.exe, false",
        "PNG, .htaccess, false",
        "PNG, page.html, false",
        "JPEG, film.jpeg, true",
        "DICOM, IM000001, true",
        "DICOM, 1.2.840.113619.2.55, true",
        "DICOM, film.dcm, true",
        "DICOM, film.png, false",
        "TIFF, '', true",
        "TIFF, , true"
    })
    void comparesTheNameWhereItSaysSomething(PictureType type, String name, boolean agrees) {
        assertEquals(agrees, type.agreesWithName(name));
    }

    @Test
    void knowsTheEndingsThatTheDocumentNames() throws IOException {
        String document = Files.readString(Path.of(System.getProperty("xray.root"), "docs/formats.md"));
        for (PictureType type : PictureType.values()) {
            String line = document.lines()
                    .filter(each -> each.startsWith("- " + type + ": "))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("formats.md names no endings of " + type));
            List<String> named =
                    Arrays.asList(line.replaceFirst("^- [A-Z]+: ", "").split(", "));
            assertFalse(named.isEmpty());
            for (String ending : named) {
                assertTrue(type.agreesWithName("film." + ending), type + " and ." + ending);
            }
            assertEquals(type.endings().size(), named.size(), type + " has other endings than the document");
        }
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
