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
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.xrayreference.endtoend.browser.Chromium;
import org.xrayreference.endtoend.browser.Screen;
import org.xrayreference.endtoend.browser.Visitor;
import org.xrayreference.endtoend.suite.NihSubset;
import org.xrayreference.endtoend.suite.Suite;
import org.xrayreference.endtoend.suite.TestPictures;

/** The site as a person meets it, in a real browser. */
@ExtendWith({Suite.class, Chromium.class})
class BrowserE2ET {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @BeforeAll
    static void fillTheLibrary() {
        if (TestPictures.nihPresent()) {
            NihSubset.ids();
        }
    }

    @Test
    void bringsAPictureAndTakesItBackWithScript() throws IOException {
        // Given
        Visitor visitor = Chromium.visitor(Screen.DESK_LIGHT);
        Page page = visitor.open("/upload");

        // When
        page.getByLabel("Chest X-ray").setInputFiles(film());
        page.getByRole(AriaRole.CHECKBOX).check();
        visitor.keep("upload-chosen");
        page.getByText("Send the picture").click();

        // Then
        page.waitForURL(Pattern.compile(".*/uploads/[a-z2-7]{26}.*"));
        assertThat(page.locator("img[alt^='The cleaned copy']")).isVisible(SOON);
        assertThat(page.getByText("The most similar pictures")).isVisible(SOON);
        assertTrue(page.locator(".grid img").count() >= 3);
        visitor.keep("result");
        assertEquals(List.of(), visitor.complaints());
        page.locator("#delete button").click();
        assertThat(page.locator("h1")).containsText(Pattern.compile("deleted|gone", Pattern.CASE_INSENSITIVE));
    }

    @Test
    void bringsAPictureAndTakesItBackWithoutScript() throws IOException {
        // Given
        Visitor visitor = Chromium.visitorWithoutScript(Screen.PHONE_DARK);
        Page page = visitor.open("/upload");

        // When
        page.locator("#image").setInputFiles(film());
        page.locator("#acknowledged").check();
        page.locator("#send").click();
        String code = page.locator("#delete-code").textContent();
        page.getByText("See the result").click();

        // Then
        assertThat(page.locator("img[alt^='The cleaned copy']")).isVisible(SOON);
        assertThat(page.getByText("The most similar pictures")).isVisible(SOON);
        visitor.keep("result-without-script");
        page.locator("#token").fill(code);
        page.locator("#delete button").click();
        assertThat(page.locator("h1")).containsText(Pattern.compile("deleted|gone", Pattern.CASE_INSENSITIVE));
    }

    @Test
    void saysWhatIsWrongWithoutScript() throws IOException {
        // Given
        Visitor visitor = Chromium.visitorWithoutScript(Screen.PHONE_LIGHT);
        Page page = visitor.open("/upload");
        Path text = Files.writeString(
                Path.of(System.getProperty("xray.root"), "end-to-end/target/notes.png"), "not a picture");

        // When
        page.locator("#image").setInputFiles(text);
        page.locator("#acknowledged").check();
        page.locator("#send").click();

        // Then
        assertThat(page.getByText("does not begin like a PNG")).isVisible();
        visitor.keep("upload-refused");
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
