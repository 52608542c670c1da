package org.xrayreference.endtoend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xrayreference.endtoend.browser.Chromium;
import org.xrayreference.endtoend.browser.Screen;
import org.xrayreference.endtoend.browser.Visitor;
import org.xrayreference.endtoend.suite.DicomFiles;
import org.xrayreference.endtoend.suite.Suite;
import org.xrayreference.endtoend.suite.TestPictures;

/** What the upload page says when something is in the way. */
@ExtendWith({Suite.class, Chromium.class})
class UploadRefusalE2ET {
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

    @Test
    @DisplayName("What the browser cannot open is sent as it is only after the person has agreed to that")
    void asksBeforeItSendsWhatItCannotOpen() {
        // Given
        UploadPage upload = UploadPage.open(visitor);

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
        Page page = visitor.page();
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
        UploadPage upload = UploadPage.open(visitor)
                .choose("a.png", "image/png", TestPictures.png(200, 200, 1))
                .seen();

        // When
        page.locator("#acknowledged").check();
        page.locator("#send").click();

        // Then
        assertThat(page.locator("#refusal[role=alert]")).containsText(title);
        assertThat(page.locator("#refusal")).containsText(detail);
        assertThat(upload.layer()).isVisible();
    }

    @Test
    void refusesBeforeSendingWithLimitAndActualValue() {
        UploadPage upload = UploadPage.open(visitor);
        upload.choose("a.dcm", "", DicomFiles.film(64, 64, 3));
        assertThat(upload.page.locator("#refusal")).containsText("There are 3 pictures in it");
        upload.choose("a.png", "image/png", TestPictures.png(7000, 6000, 1));
        assertThat(upload.page.locator("#refusal")).containsText("42.0 megapixels; the limit is 40 megapixels");
        upload.choose("a.png", "image/png", "no picture".getBytes(StandardCharsets.UTF_8));
        assertThat(upload.page.locator("#refusal")).containsText("not a picture that the site can read");
        byte[] film = TestPictures.png(300, 300, 1);
        upload.choose("a.png", "image/png", Arrays.copyOf(film, film.length / 2));
        assertThat(upload.page.locator("#refusal")).containsText("breaks off");
        upload.choose("a.png", "image/png", new byte[0]);
        assertThat(upload.page.locator("#refusal")).containsText("The file is empty");
    }
}
