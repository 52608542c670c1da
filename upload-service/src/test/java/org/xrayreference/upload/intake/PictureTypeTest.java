package org.xrayreference.upload.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTypeTest {
    @Test
    void tellsTypesByTheirFirstBytes() {
        assertEquals(Optional.of(PictureType.PNG), PictureType.of(HexFormat.of().parseHex("89504e470d0a1a0a")));
        assertEquals(
                Optional.of(PictureType.JPEG), PictureType.of(HexFormat.of().parseHex("ffd8ffe000104a46")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000", "<svg xml", "%PDF-1.7", "GIF89a__", "PK\u0003\u0004", "#!/bin/sh"})
    void knowsNothingElse(String start) {
        assertTrue(PictureType.of(start.getBytes(StandardCharsets.ISO_8859_1)).isEmpty());
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
