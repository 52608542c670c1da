package org.xrayreference.preview.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xrayreference.preview.testing.TestData;
import org.xrayreference.preview.testing.TestLimits;
import org.xrayreference.preview.text.TextMasking;

/** What becomes of every sample file that other projects use. */
class DicomSamplesTest {
    private final MakePreview makePreview = new MakePreview(TestLimits.DEFAULT, DecoderLog.NONE, TextMasking.OFF);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "rsna_pneumonia_mono1.dcm, made",
        "rsna_pneumonia_mono2.dcm, made",
        "RG1_J2KI.dcm, made",
        "RG3_J2KI.dcm, made",
        "RG3_J2KR.dcm, made",
        "MR_small_RLE.dcm, made",
        "MR_small_bigendian.dcm, made",
        "MR_small_implicit.dcm, made",
        "MR_small_jp2klossless.dcm, made",
        "SC_rgb_jpeg_gdcm.dcm, made",
        "SC_rgb_rle_16bit.dcm, made",
        "image_dfl.dcm, made",
        "examples_ybr_color.dcm, unsupported",
        "examples_palette.dcm, unsupported",
        "JPEG-lossy.dcm, unsupported",
        "MR_small_jpeg_ls_lossless.dcm, unsupported",
        "MR_truncated.dcm, unreadable",
        "no_meta.dcm, unsupported"
    })
    void ends(String name, String expected) throws IOException {
        // When
        Outcome outcome = makePreview.from(sample(name));

        // Then
        assertEquals(expected, outcome instanceof Outcome.Refused refused ? refused.code() : "made", outcome::toString);
    }

    @Test
    void turnsMonochrome1IntoTheSamePictureAsMonochrome2() throws IOException {
        // When
        BufferedImage first = preview("rsna_pneumonia_mono1.dcm");
        BufferedImage second = preview("rsna_pneumonia_mono2.dcm");

        // Then
        assertTrue(meanDifference(first, second) < 2, () -> "mean difference " + meanDifference(first, second));
    }

    @Test
    void readsOneSliceAlikeHoweverItIsStored() throws IOException {
        // When
        BufferedImage plain = preview("MR_small_implicit.dcm");

        // Then
        for (String other : new String[] {"MR_small_RLE.dcm", "MR_small_bigendian.dcm", "MR_small_jp2klossless.dcm"}) {
            BufferedImage same = preview(other);
            assertTrue(meanDifference(plain, same) < 1, other + " " + meanDifference(plain, same));
        }
    }

    @Test
    void leavesNoElementBehind() throws IOException {
        // Given
        byte[] file = sample("RG1_J2KI.dcm");

        // When
        Outcome.Made made = (Outcome.Made) makePreview.from(file);

        // Then
        assertTrue(new String(file, StandardCharsets.ISO_8859_1).contains("1.2.840.10008"));
        assertTrue(!new String(made.preview().bytes(), StandardCharsets.ISO_8859_1).contains("1.2.840"));
        assertTrue(made.removed().toString().contains("DICOM_ELEMENT"), made.removed()::toString);
    }

    private BufferedImage preview(String name) throws IOException {
        Outcome outcome = makePreview.from(sample(name));
        return Pixels.image(((Outcome.Made) outcome).preview().bytes());
    }

    private static double meanDifference(BufferedImage one, BufferedImage other) {
        assertEquals(one.getWidth(), other.getWidth());
        assertEquals(one.getHeight(), other.getHeight());
        double sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                sum += Math.abs(
                        one.getRaster().getSample(x, y, 0) - other.getRaster().getSample(x, y, 0));
            }
        }
        return sum / one.getWidth() / one.getHeight();
    }

    private static byte[] sample(String name) throws IOException {
        Path file = TestData.folder("dicom").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "skipped: no test data in " + file);
        return Files.readAllBytes(file);
    }
}
