package org.xrayreference.preview.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.xrayreference.preview.testing.TestData;
import org.xrayreference.preview.testing.TestLimits;
import org.xrayreference.preview.text.TextMasking;

/** PngSuite by Willem van Schaik: every shape a PNG can have, and files that are broken on purpose (x…). */
class PngSuiteTest {
    private final MakePreview makePreview = new MakePreview(TestLimits.DEFAULT, DecoderLog.NONE, TextMasking.OFF);

    @Test
    void decodesEveryValidFile() throws IOException {
        List<Path> valid = TestData.files("images/pngsuite").stream()
                .filter(file -> !file.getFileName().toString().startsWith("x"))
                .toList();
        assertTrue(valid.size() > 150);
        for (Path file : valid) {
            assertInstanceOf(Outcome.Made.class, makePreview.from(Files.readAllBytes(file)), file.toString());
        }
    }

    @Test
    void refusesEveryBrokenFile() throws IOException {
        List<Path> broken = TestData.files("images/pngsuite").stream()
                .filter(file -> file.getFileName().toString().startsWith("x"))
                .toList();
        assertEquals(14, broken.size());
        for (Path file : broken) {
            Outcome outcome = makePreview.from(Files.readAllBytes(file));
            assertInstanceOf(Outcome.Refused.class, outcome, file.toString());
        }
    }

    /** The same pattern stored once in rows and once interlaced, in every depth and colour type. */
    @Test
    void readsInterlacedFilesLikePlainOnes() throws IOException {
        List<Path> interlaced = TestData.files("images/pngsuite").stream()
                .filter(file -> file.getFileName().toString().startsWith("basi"))
                .toList();
        for (Path file : interlaced) {
            Path plain = file.resolveSibling(file.getFileName().toString().replace("basi", "basn"));
            Outcome.Made expected = (Outcome.Made) makePreview.from(Files.readAllBytes(plain));
            Outcome.Made actual = (Outcome.Made) makePreview.from(Files.readAllBytes(file));
            assertArrayEquals(expected.preview().bytes(), actual.preview().bytes(), file.toString());
        }
    }
}
