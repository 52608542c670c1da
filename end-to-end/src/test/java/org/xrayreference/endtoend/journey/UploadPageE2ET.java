package org.xrayreference.endtoend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.xrayreference.endtoend.browser.Chromium;
import org.xrayreference.endtoend.browser.Screen;
import org.xrayreference.endtoend.browser.Visitor;
import org.xrayreference.endtoend.suite.DicomFiles;
import org.xrayreference.endtoend.suite.Suite;
import org.xrayreference.endtoend.suite.TestPictures;

/** What happens to a picture in the browser, before a byte leaves it. */
@ExtendWith({Suite.class, Chromium.class})
class UploadPageE2ET {
    private static final String SECRET = "Doe Jane 1970-01-01";

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = Chromium.visitor(Screen.DESK_LIGHT);
    }

    @AfterEach
    void leave() {
        if (visitor != null) {
            visitor.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"choose", "drop", "paste"})
    @Tag("P11")
    @DisplayName(
            "P11: embedded metadata and the file's name are dropped in the browser, and the person is told the kinds")
    void dropsMetadataBeforeAnyByteLeaves(String way) throws IOException {
        // Given
        byte[] clean = TestPictures.png(300, 200, 5);
        byte[] film = TestPictures.withText(clean, SECRET);
        UploadPage upload = UploadPage.open(visitor);

        // When
        switch (way) {
            case "drop" -> upload.drop("Doe-Jane.png", "image/png", film);
            case "paste" -> upload.paste("Doe-Jane.png", "image/png", film);
            default -> upload.choose("Doe-Jane.png", "image/png", film);
        }
        upload.seen();

        // Then
        assertTrue(upload.found().contains("a text field"), upload.found());
        assertFalse(upload.found().contains("Doe"));
        byte[] body = upload.send();
        assertHoldsNone(body, SECRET, "Doe");
        assertSamePixels(ImageIO.read(new ByteArrayInputStream(clean)), UploadPage.picture(body));
    }

    @Test
    @Tag("P11")
    @DisplayName(
            "P11: boxes drawn by mouse and by keyboard are burnt in before bytes leave, and nothing else is touched")
    void burnsBoxesIn() throws IOException {
        // Given
        byte[] film = white(400, 300);
        UploadPage upload =
                UploadPage.open(visitor).choose("a.png", "image/png", film).seen();

        // When
        upload.cover(0.1, 0.1, 0.3, 0.2);
        upload.page.locator("#mask-add").focus();
        upload.page.keyboard().press("Enter");
        for (String key : List.of("ArrowRight", "ArrowDown", "Shift+ArrowRight", "Shift+ArrowDown")) {
            upload.page.keyboard().press(key);
        }
        assertThat(upload.page.locator("#coverage")).containsText("2 boxes");
        assertThat(upload.page.locator("#told"))
                .containsText("41 % from the left, 45 % from the top, 21 % wide, 13 % high");
        visitor.keep("upload-boxes");
        BufferedImage sent = UploadPage.picture(upload.send());

        // Then
        assertEquals(0, grey(sent, 80, 45), "inside the drawn box");
        assertEquals(0, grey(sent, 200, 150), "inside the box by keyboard");
        assertEquals(255, grey(sent, 20, 20));
        assertEquals(255, grey(sent, 200, 45));
        assertEquals(255, grey(sent, 390, 290));
    }

    @Test
    void takesBoxesAwayAgain() {
        // Given
        UploadPage upload = UploadPage.open(visitor)
                .choose("a.png", "image/png", TestPictures.png(400, 300, 1))
                .seen()
                .cover(0.1, 0.1, 0.3, 0.2)
                .cover(0.6, 0.6, 0.8, 0.8);

        // When
        upload.page.locator(".mask-body").first().focus();
        upload.page.keyboard().press("Delete");

        // Then
        assertThat(upload.page.locator(".mask-box")).hasCount(1);
        upload.page.locator(".mask-drop").click();
        assertThat(upload.page.locator(".mask-box")).hasCount(0);
        assertThat(upload.page.locator("#coverage")).isEmpty();
    }

    @Test
    @Tag("P10")
    @DisplayName("P10: of a DICOM file only the pixels leave the browser, with its range and polarity applied")
    void opensDicomWithoutItsIdentifiers() throws IOException {
        // Given
        UploadPage upload = UploadPage.open(visitor);

        // When
        upload.choose("secret.dcm", "", DicomFiles.film(320, 240, 1)).seen();

        // Then
        assertTrue(upload.found().contains("3 fields about the patient"), upload.found());
        assertTrue(upload.found().contains("only the pixels are sent"), upload.found());
        visitor.keep("upload-dicom");
        byte[] body = upload.send();
        assertHoldsNone(
                body,
                DicomFiles.NAME,
                "Doe",
                DicomFiles.PATIENT_ID,
                DicomFiles.ACCESSION,
                DicomFiles.INSTITUTION,
                "DICM",
                "secret");
        BufferedImage sent = UploadPage.picture(body);
        assertEquals(320, sent.getWidth());
        assertTrue(grey(sent, 5, 100) > 245, "MONOCHROME1: the lowest value is the lightest");
        assertTrue(grey(sent, 314, 100) < 10);
    }

    @Test
    @Tag("P10")
    @DisplayName("P10: a real compressed DICOM film is opened in the browser; none of its identifiers is sent")
    void opensARealCompressedFilm() throws IOException {
        // Given
        Path file = TestPictures.dicom("rsna_pneumonia_mono1.dcm");
        UploadPage upload = UploadPage.open(visitor);
        upload.page.locator("#image").setInputFiles(file);
        upload.seen();

        // When
        byte[] body = upload.send();

        // Then
        assertHoldsNone(body, "16d7f894-55d7-4d95-8957-d18987f0e981", "1.2.276.0.7230010", "OFFIS", "19010101");
        assertEquals(1024, UploadPage.picture(body).getWidth());
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK_LIGHT", "PHONE_DARK"})
    void hasNoBarrierWhileAPictureIsOpen(Screen screen) {
        try (Visitor other = Chromium.visitor(screen)) {
            // When
            UploadPage.open(other)
                    .choose("a.dcm", "", DicomFiles.film(640, 480, 1))
                    .seen()
                    .page
                    .locator("#mask-add")
                    .click();

            // Then
            assertEquals(List.of(), other.barriers());
            assertFalse(other.scrollsSideways());
            other.keep("upload-look");
        }
    }

    @Test
    void goesFromChoosingToTheResultByKeyboardAlone() {
        // Given: who begins to listen only when the key is pressed may miss the chooser on a busy machine.
        AtomicReference<FileChooser> chooser = new AtomicReference<>();
        visitor.page().onFileChooser(chooser::set);
        UploadPage upload = UploadPage.open(visitor);
        upload.page.locator("#image").focus();

        // When
        upload.page.keyboard().press("Space");
        upload.page.waitForCondition(() -> chooser.get() != null);
        chooser.get().setFiles(new FilePayload("a.png", "image/png", TestPictures.png(500, 400, 9)));
        upload.seen();
        assertThat(upload.page.locator("#look")).isFocused();
        tabTo(upload.page, "#acknowledged");
        upload.page.keyboard().press("Space");
        tabTo(upload.page, "#send");
        upload.page.keyboard().press("Enter");

        // Then
        upload.page.waitForURL(UploadPage.RESULT);
        assertEquals(List.of(), visitor.complaints());
    }

    private static void tabTo(Page page, String selector) {
        for (int presses = 0; presses < 20 && page.locator(selector + ":focus").count() == 0; presses++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.locator(selector)).isFocused();
    }

    private static void assertHoldsNone(byte[] body, String... secrets) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        assertTrue(text.length() > 1000, "the body was seen");
        for (String secret : secrets) {
            assertFalse(text.contains(secret), secret);
        }
    }

    private static byte[] white(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSamples(0, 0, width, height, 0, filled(width * height));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static int[] filled(int length) {
        int[] values = new int[length];
        Arrays.fill(values, 255);
        return values;
    }

    private static int grey(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xff;
    }

    private static void assertSamePixels(BufferedImage expected, BufferedImage actual) {
        assertEquals(expected.getWidth(), actual.getWidth());
        for (int y = 0; y < expected.getHeight(); y += 7) {
            for (int x = 0; x < expected.getWidth(); x += 7) {
                assertEquals(expected.getRGB(x, y), actual.getRGB(x, y));
            }
        }
    }
}
