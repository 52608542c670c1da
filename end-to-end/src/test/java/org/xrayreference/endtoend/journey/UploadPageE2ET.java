package org.xrayreference.endtoend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xrayreference.endtoend.suite.DicomFiles;
import org.xrayreference.endtoend.suite.Suite;
import org.xrayreference.endtoend.suite.TestPictures;

/** What happens to a picture in the browser, before a byte leaves it. */
@ExtendWith(Suite.class)
class UploadPageE2ET {
    private static final String SECRET = "Doe Jane 1970-01-01";
    private static Browser browser;

    @BeforeAll
    static void launch() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"choose", "drop", "paste"})
    @Tag("P11")
    @DisplayName("P11: embedded metadata and the file's name are dropped in the browser, and the person is told the kinds")
    void dropsMetadataBeforeAnyByteLeaves(String way) throws IOException {
        // Given
        byte[] clean = TestPictures.png(300, 200, 5);
        byte[] film = TestPictures.withText(clean, SECRET);
        UploadPage upload = UploadPage.open(desk());

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
    @DisplayName("P11: boxes drawn by mouse and by keyboard are burnt in before bytes leave, and nothing else is touched")
    void burnsBoxesIn() throws IOException {
        // Given
        byte[] film = white(400, 300);
        UploadPage upload =
                UploadPage.open(desk()).choose("a.png", "image/png", film).seen();

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
        Browser.keep(upload.page, "upload-boxes");
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
        UploadPage upload = UploadPage.open(desk())
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
        UploadPage upload = UploadPage.open(desk());

        // When
        upload.choose("secret.dcm", "", DicomFiles.film(320, 240, 1)).seen();

        // Then
        assertTrue(upload.found().contains("3 fields about the patient"), upload.found());
        assertTrue(upload.found().contains("only the pixels are sent"), upload.found());
        Browser.keep(upload.page, "upload-dicom");
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
        UploadPage upload = UploadPage.open(desk());
        upload.page.locator("#image").setInputFiles(file);
        upload.seen();

        // When
        byte[] body = upload.send();

        // Then
        assertHoldsNone(body, "16d7f894-55d7-4d95-8957-d18987f0e981", "1.2.276.0.7230010", "OFFIS", "19010101");
        assertEquals(1024, UploadPage.picture(body).getWidth());
    }

    @Test
    @DisplayName("What the browser cannot open is sent as it is only after the person has agreed to that")
    void asksBeforeItSendsWhatItCannotOpen() {
        // Given
        UploadPage upload = UploadPage.open(desk());

        // When
        upload.page.locator("#image").setInputFiles(TestPictures.dicom("RG1_J2KI.dcm"));
        upload.seen();

        // Then
        assertTrue(upload.found().contains("Your browser cannot open this kind of file"));
        assertThat(upload.page.locator("#raw")).isVisible();
        upload.page.locator("#acknowledged").check();
        upload.page.locator("#send").click();
        assertThat(upload.page.locator("#raw:invalid")).hasCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | 7 | Too many pictures in a short time | try again in 7 seconds",
                "503 | 20 | The site cannot take pictures at the moment | try again in 20 seconds",
                "413 | | The file is too large | Save a smaller copy",
                "500 | | The picture could not be sent | status 500",
                "0 | | The connection broke | It is still here"
            })
    void saysWhatWentWrong(int status, String wait, String title, String detail) {
        // Given
        Page page = desk();
        page.route("**/api/v1/uploads", route -> {
            if (status == 0) {
                route.abort();
            } else {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setBody("<html>")
                        .setHeaders(wait == null ? Map.of() : Map.of("Retry-After", wait)));
            }
        });
        UploadPage upload = UploadPage.open(page)
                .choose("a.png", "image/png", TestPictures.png(200, 200, 1))
                .seen();

        // When
        page.locator("#acknowledged").check();
        page.locator("#send").click();

        // Then
        assertThat(page.locator("#refusal[role=alert]")).containsText(title);
        assertThat(page.locator("#refusal")).containsText(detail);
        assertThat(upload.layer()).isVisible();
        browser.forget("the server responded with a status", "net::ERR_FAILED");
    }

    @Test
    void refusesBeforeSendingWithLimitAndActualValue() {
        UploadPage upload = UploadPage.open(desk());
        upload.choose("a.dcm", "", DicomFiles.film(64, 64, 3));
        assertThat(upload.page.locator("#refusal")).containsText("There are 3 pictures in it");
        upload.choose("a.png", "image/png", TestPictures.png(7000, 6000, 1));
        assertThat(upload.page.locator("#refusal"))
                .containsText("42.0 megapixels; the limit is 40 megapixels");
        upload.choose("a.png", "image/png", "no picture".getBytes(StandardCharsets.UTF_8));
        assertThat(upload.page.locator("#refusal")).containsText("not a picture that the site can read");
        byte[] film = TestPictures.png(300, 300, 1);
        upload.choose("a.png", "image/png", java.util.Arrays.copyOf(film, film.length / 2));
        assertThat(upload.page.locator("#refusal")).containsText("breaks off");
        upload.choose("a.png", "image/png", new byte[0]);
        assertThat(upload.page.locator("#refusal")).containsText("The file is empty");
    }

    @Test
    void goesFromChoosingToTheResultByKeyboardAlone() {
        // Given
        UploadPage upload = UploadPage.open(desk());
        upload.page.locator("#image").focus();

        // When
        FileChooser chooser =
                upload.page.waitForFileChooser(() -> upload.page.keyboard().press("Enter"));
        chooser.setFiles(new com.microsoft.playwright.options.FilePayload(
                "a.png", "image/png", TestPictures.png(500, 400, 9)));
        upload.seen();
        assertThat(upload.page.locator("#look")).isFocused();
        tabTo(upload.page, "#acknowledged");
        upload.page.keyboard().press("Space");
        tabTo(upload.page, "#send");
        upload.page.keyboard().press("Enter");

        // Then
        upload.page.waitForURL(UploadPage.RESULT);
        assertEquals(List.of(), browser.complaints());
    }

    private static void tabTo(Page page, String selector) {
        for (int presses = 0; presses < 20 && page.locator(selector + ":focus").count() == 0; presses++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.locator(selector)).isFocused();
    }

    private static Page desk() {
        return browser.open(1440, 900, true, ColorScheme.LIGHT);
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
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static int[] filled(int length) {
        int[] values = new int[length];
        java.util.Arrays.fill(values, 255);
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
