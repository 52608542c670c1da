package org.xrayreference.preview.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.xrayreference.preview.gate.PlainJpegGate;
import org.xrayreference.preview.structure.Carrier;
import org.xrayreference.preview.testing.ChestPhantom;
import org.xrayreference.preview.testing.JpegFile;
import org.xrayreference.preview.testing.PngFile;
import org.xrayreference.preview.testing.TestLimits;
import org.xrayreference.preview.testing.Tiff;
import org.xrayreference.preview.text.TextMasking;

class MakePreviewTest {
    private final MakePreview makePreview = new MakePreview(TestLimits.DEFAULT, DecoderLog.NONE, TextMasking.OFF);

    @Test
    void stripsExifAfterApplyingOrientation() {
        // Given
        String secret = "Jane Example 1970-01-01";
        byte[] file = JpegFile.grey(400, 200, (x, y) -> x < 200 ? 30 : 220);
        file = JpegFile.withExif(file, Tiff.withEverything());
        file = JpegFile.withSegment(file, 0xFE, secret, new byte[0]);

        // When
        Outcome.Made made = assertInstanceOf(Outcome.Made.class, makePreview.from(file));

        // Then
        BufferedImage preview = Pixels.image(made.preview().bytes());
        assertEquals(200, preview.getWidth());
        assertEquals(400, preview.getHeight());
        assertEquals(30, preview.getRaster().getSample(100, 20, 0), 6);
        assertEquals(220, preview.getRaster().getSample(100, 380, 0), 6);
        assertFalse(new String(made.preview().bytes(), StandardCharsets.ISO_8859_1).contains("Jane"));
        PlainJpegGate.check(made.preview().bytes());
        PlainJpegGate.check(made.thumbnail().bytes());
        assertEquals(
                Map.of(Carrier.EXIF, 1, Carrier.GPS, 1, Carrier.EMBEDDED_THUMBNAIL, 1, Carrier.COMMENT, 1),
                made.removed());
        assertEquals(400, made.width());
    }

    @Test
    void fitsPreviewAndThumbnailIntoTheirSquares() {
        // Given
        byte[] file = PngFile.grey16(3000, 1500, (x, y) -> x * 21);

        // When
        Outcome.Made made = assertInstanceOf(Outcome.Made.class, makePreview.from(file));

        // Then
        assertEquals(1024, made.preview().width());
        assertEquals(512, made.preview().height());
        assertEquals(256, made.thumbnail().width());
        assertEquals(128, made.thumbnail().height());
    }

    @Test
    void showsOfALargeJpegWhatItsAreasShow() {
        // Given
        byte[] file = JpegFile.grey(2500, 2500, MakePreviewTest::waves);

        // When
        Outcome.Made made = assertInstanceOf(Outcome.Made.class, makePreview.from(file));

        // Then
        Raster preview = Pixels.image(made.preview().bytes()).getRaster();
        double scale = 2500 / 1024.0;
        for (int at = 100; at < 1000; at += 50) {
            int expected = waves((int) ((at + 0.5) * scale), (int) ((at / 2 + 0.5) * scale));
            assertEquals(expected, preview.getSample(at, at / 2, 0), 5);
        }
    }

    private static int waves(int x, int y) {
        return (int) (128 + 60 * Math.sin(x / 40.0) + 60 * Math.cos(y / 25.0));
    }

    @Test
    void neverEnlargesAndShrinksALineToOnePixel() {
        // When
        Outcome.Made small = (Outcome.Made) makePreview.from(PngFile.grey8(7, 5, (x, y) -> x * 30));
        Outcome.Made line = (Outcome.Made) makePreview.from(PngFile.grey8(4096, 1, (x, y) -> x / 16));

        // Then
        assertEquals(7, small.preview().width());
        assertEquals(5, small.thumbnail().height());
        assertEquals(1024, line.preview().width());
        assertEquals(1, line.preview().height());
    }

    @Test
    void turnsTheNegativeOfAChestAndNothingElse() {
        // When
        Outcome.Made chest = (Outcome.Made) makePreview.from(ChestPhantom.png(512));
        Outcome.Made negative = (Outcome.Made) makePreview.from(ChestPhantom.negativePng(512));
        Outcome.Made flat = (Outcome.Made) makePreview.from(PngFile.grey8(64, 64, (x, y) -> 255));

        // Then
        assertFalse(chest.polarityTurned());
        assertTrue(negative.polarityTurned());
        assertFalse(flat.polarityTurned());
        int upright = Pixels.image(chest.preview().bytes()).getRaster().getSample(256, 400, 0);
        int turned = Pixels.image(negative.preview().bytes()).getRaster().getSample(256, 400, 0);
        assertEquals(upright, turned, 3);
    }

    @Test
    void makesTheSameBytesAgain() {
        // Given
        byte[] file = ChestPhantom.png(1500);

        // When
        Outcome.Made once = (Outcome.Made) makePreview.from(file);
        Outcome.Made again = (Outcome.Made) makePreview.from(file);

        // Then
        assertArrayEquals(once.preview().bytes(), again.preview().bytes());
    }

    @Test
    void refusesWithoutThrowing() {
        // When
        Outcome outcome = makePreview.from(new byte[0]);

        // Then
        assertEquals(new Outcome.Refused("unreadable", "This file is empty."), outcome);
    }
}
