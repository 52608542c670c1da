package org.xrayreference.endtoend.journey;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.endtoend.suite.NihSubset;
import org.xrayreference.endtoend.suite.Suite;
import org.xrayreference.endtoend.suite.TestPictures;

/** What is no frontal chest film is not compared, and what is one is, wherever it comes from. */
@ExtendWith(Suite.class)
class AbstentionE2ET {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dicom/MR_small_RLE.dcm",
                "dicom/MR_small_jp2klossless.dcm",
                "dicom/RG3_J2KI.dcm",
                "dicom/RG3_J2KR.dcm",
                "dicom/SC_rgb_jpeg_gdcm.dcm",
                "dicom/image_dfl.dcm",
                "images/pngsuite/basn2c08.png",
                "images/pngsuite/basi0g16.png",
                "images/pngsuite/PngSuite.png"
            })
    @Tag("P06")
    void declinesWhatIsNoChestFilm(String name) throws IOException {
        // Given
        Uploads.Upload upload = brought(name);

        // When // Then
        Uploads.awaitMatches(upload)
                .then()
                .body("abstained", equalTo(true))
                .body("reason", containsString("compar"))
                .body("matches", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dicom/rsna_pneumonia_mono1.dcm", "dicom/rsna_pneumonia_mono2.dcm", "dicom/RG1_J2KI.dcm"})
    void comparesChestFilmsOfOtherPlaces(String name) throws IOException {
        // Given
        Uploads.Upload upload = brought(name);
        NihSubset.ids();

        // When // Then: as soon as the films that were just imported are in the index
        await().untilAsserted(() -> Uploads.awaitMatches(upload)
                .then()
                .body("abstained", equalTo(false))
                .body("matches", not(empty())));
    }

    private static Uploads.Upload brought(String name) throws IOException {
        assumeTrue(TestPictures.nihPresent(), "The NIH pictures are not beside this checkout (../shared/data)");
        Path file = TestPictures.shared(name);
        String type = name.endsWith(".dcm") ? "application/dicom" : "image/png";
        Uploads.Upload upload = Uploads.accepted(file.getFileName().toString(), Files.readAllBytes(file), type);
        assertEquals("READY", Uploads.awaitDecision(upload));
        return upload;
    }
}
