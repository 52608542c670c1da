package org.xrayreference.endtoend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xrayreference.endtoend.suite.NihSubset;
import org.xrayreference.endtoend.suite.Suite;
import org.xrayreference.endtoend.suite.TestPictures;

/** The site as a person meets it, in a real browser. */
@ExtendWith(Suite.class)
class BrowserE2ET {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static Browser browser;

    @BeforeAll
    static void launch() {
        browser = new Browser();
        if (TestPictures.nihPresent()) {
            NihSubset.ids();
        }
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void bringsAPictureAndTakesItBackWithScript() throws IOException {
        // Given
        Page page = browser.open(1440, 900, true, ColorScheme.LIGHT);
        page.navigate(Suite.address() + "/upload");

        // When
        page.getByLabel("Chest X-ray").setInputFiles(film());
        page.getByRole(AriaRole.CHECKBOX).check();
        Browser.keep(page, "upload-chosen");
        page.getByText("Send the picture").click();

        // Then
        page.waitForURL(Pattern.compile(".*/uploads/[a-z2-7]{26}.*"));
        assertThat(page.locator("img[alt^='The cleaned copy']")).isVisible(SOON);
        assertThat(page.getByText("The most similar pictures")).isVisible(SOON);
        assertTrue(page.locator(".grid img").count() >= 3);
        Browser.keep(page, "result-desk-light");
        assertEquals(List.of(), browser.complaints());
        page.locator("#delete button").click();
        assertThat(page.locator("h1")).containsText(Pattern.compile("deleted|gone", Pattern.CASE_INSENSITIVE));
    }

    @Test
    void bringsAPictureAndTakesItBackWithoutScript() throws IOException {
        // Given
        Page page = browser.open(390, 844, false, ColorScheme.DARK);
        page.navigate(Suite.address() + "/upload");

        // When
        page.locator("#image").setInputFiles(film());
        page.locator("#acknowledged").check();
        page.locator("#send").click();
        String code = page.locator("#delete-code").textContent();
        page.getByText("See the result").click();

        // Then
        assertThat(page.locator("img[alt^='The cleaned copy']")).isVisible(SOON);
        assertThat(page.getByText("The most similar pictures")).isVisible(SOON);
        Browser.keep(page, "result-phone-dark");
        page.locator("#token").fill(code);
        page.locator("#delete button").click();
        assertThat(page.locator("h1")).containsText(Pattern.compile("deleted|gone", Pattern.CASE_INSENSITIVE));
    }

    @Test
    void saysWhatIsWrongWithoutScript() throws IOException {
        // Given
        Page page = browser.open(390, 844, false, ColorScheme.LIGHT);
        page.navigate(Suite.address() + "/upload");
        Path text = Files.writeString(
                Path.of(System.getProperty("xray.root"), "end-to-end/target/notes.png"), "not a picture");

        // When
        page.locator("#image").setInputFiles(text);
        page.locator("#acknowledged").check();
        page.locator("#send").click();

        // Then
        assertThat(page.getByText("does not begin like a PNG")).isVisible();
        Browser.keep(page, "upload-refused");
    }

    @ParameterizedTest
    @CsvSource({"390, LIGHT", "390, DARK", "1440, LIGHT", "1440, DARK"})
    void readsWellAtEverySize(int width, ColorScheme colours) {
        // Given
        Page page = browser.open(width, 900, true, colours);

        for (String path : new String[] {
            "/", "/upload", "/library", "/findings", "/findings/effusion", "/contact", "/privacy", "/status", "/about"
        }) {
            // When
            page.navigate(Suite.address() + path);

            // Then
            assertEquals(1, page.locator("h1").count(), path);
            assertTrue(
                    (Integer) page.evaluate("document.documentElement.scrollWidth") <= width,
                    path + " scrolls sideways at " + width);
            Browser.keep(
                    page,
                    (path.equals("/") ? "home" : path.substring(1).replace('/', '-')) + "-" + width + "-"
                            + colours.name().toLowerCase(Locale.ROOT));
        }
    }

    private static Path film() throws IOException {
        if (TestPictures.nihPresent()) {
            return TestPictures.nih("images512/" + NihSubset.ids().get(3) + ".png");
        }
        Response drawn = await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> given().get("/api/v1/references/synthetic-effusion-01/image"),
                        answer -> answer.statusCode() == 200 && libraryIsDrawn());
        Path made = Path.of(System.getProperty("xray.root"), "end-to-end/target/film.jpg");
        return Files.write(made, drawn.asByteArray());
    }

    private static boolean libraryIsDrawn() {
        return given().get("/api/v1/references?size=1").jsonPath().getInt("total") == 150;
    }
}
