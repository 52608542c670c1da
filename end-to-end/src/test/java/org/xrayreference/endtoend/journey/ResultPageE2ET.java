package org.xrayreference.endtoend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.xrayreference.endtoend.browser.Chromium;
import org.xrayreference.endtoend.browser.Screen;
import org.xrayreference.endtoend.browser.Visitor;
import org.xrayreference.endtoend.suite.NihSubset;
import org.xrayreference.endtoend.suite.Suite;
import org.xrayreference.endtoend.suite.TestPictures;

/** The page of a visitor's own picture, with and without script. */
@ExtendWith({Suite.class, Chromium.class})
class ResultPageE2ET {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private static Uploads.Upload upload;

    @BeforeAll
    static void sendAFilm() throws IOException {
        assumeTrue(TestPictures.nihPresent(), "The NIH pictures are not beside this checkout (../shared/data)");
        byte[] film = Files.readAllBytes(
                TestPictures.nih("images512/" + NihSubset.ids().get(5) + ".png"));
        upload = Uploads.accepted("film.png", film, "image/png");
        Uploads.awaitMatches(upload);
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK_LIGHT", "DESK_DARK", "PHONE_LIGHT", "PHONE_DARK", "ENLARGED"})
    void showsAllOfTheResultWithoutBarrier(Screen screen) {
        try (Visitor visitor = Chromium.visitor(screen)) {
            // When
            Page page = visitor.open("/uploads/" + upload.id());
            assertThat(page.locator(".own .film-tools")).isVisible(SOON);

            // Then
            assertThat(page.locator(".own .film-tools [role=status]")).hasCount(1);
            assertThat(page.locator(".own details [role=status]")).hasCount(0);
            assertThat(page.locator(".match")).hasCount(12);
            assertThat(page.locator(".receipt")).containsText("A PNG file of");
            assertThat(page.locator("#countdown")).containsText(Pattern.compile("in \\d+ days and \\d+ hours?"));
            assertTrue(page.locator(".evidence-chart").count() > 0);
            assertTrue(page.locator("#private-link").inputValue().endsWith("/uploads/" + upload.id()));
            String practise = page.getByText("Practise with these").getAttribute("href");
            assertTrue(practise.startsWith("/learn?with="));
            assertFalse(practise.contains(upload.id()));
            assertFalse(visitor.scrollsSideways());
            assertEquals(List.of(), visitor.barriers());
            assertEquals(List.of(), visitor.complaints());
            visitor.keep("result");
        }
    }

    @Test
    void goesFromAMatchToTheComparison() {
        try (Visitor visitor = Chromium.visitor(Screen.DESK_LIGHT)) {
            // Given
            Page page = visitor.open("/uploads/" + upload.id());

            // When
            page.locator(".match-compare").nth(1).click();

            // Then
            assertThat(page.locator("h1")).hasText("Comparing two pictures");
            assertThat(page.locator("film-viewer.film-live")).hasCount(2);
            assertThat(page.locator("figcaption").first()).hasText("Your picture");
        }
    }

    @Test
    @DisplayName(
            "With script the page follows its stages without a reload, and the tab forgets the code with the picture")
    void followsTheStagesWithoutAReload() {
        try (Visitor visitor = Chromium.visitor(Screen.PHONE_LIGHT)) {
            // Given
            UploadPage form = UploadPage.open(visitor)
                    .choose("a.png", "image/png", TestPictures.png(900, 700, 77))
                    .seen();

            // When
            form.send();
            form.page.evaluate("window.sameDocument = true");

            // Then
            assertThat(form.page.locator("#matches, .abstained").first()).isVisible(SOON);
            assertEquals(Boolean.TRUE, form.page.evaluate("window.sameDocument"));
            assertThat(form.page.locator("h1")).isFocused();
            assertThat(form.page.locator("#token")).not().hasValue("");
            assertFalse(form.page.url().contains("delete="), "the delete code has left the address");
            visitor.keep("result-drawn");

            // When
            form.page.locator("#delete button").click();

            // Then
            assertThat(form.page.locator("h1")).hasText("Your picture is deleted");
            assertEquals(List.of(), visitor.keptInTheBrowser());
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    @DisplayName("A site that is busy for a moment does not leave the page behind")
    void goesOnWhenThePageCannotBeHadAtOnce() {
        try (Visitor visitor = Chromium.visitor(Screen.DESK_LIGHT)) {
            // Given: the page as it is before the result is there
            AtomicInteger asked = new AtomicInteger();
            visitor.page().route(Pattern.compile("/uploads/[a-z2-7]{26}$"), route -> {
                if (!"fetch".equals(route.request().resourceType())) {
                    APIResponse page = route.fetch();
                    route.fulfill(new Route.FulfillOptions()
                            .setResponse(page)
                            .setBody(page.text().replace("data-waiting=\"false\"", "data-waiting=\"true\"")));
                } else if (asked.incrementAndGet() <= 2) {
                    route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("Busy"));
                } else {
                    route.resume();
                }
            });

            // When
            Page page = visitor.open("/uploads/" + upload.id());

            // Then
            assertThat(page.locator("#result[data-waiting=false]")).isVisible(SOON);
            assertThat(page.locator(".match")).hasCount(12);
            assertTrue(asked.get() > 2, () -> asked + " asked for the page");
        }
    }

    @Test
    @DisplayName("Without script the same page reports, says when everything goes, and takes the picture back")
    void worksWithoutScript() throws IOException {
        // Given
        Uploads.Upload own = Uploads.accepted("a.png", TestPictures.png(640, 640, 12), "image/png");
        Uploads.awaitMatches(own);
        try (Visitor visitor = Chromium.visitorWithoutScript(Screen.PHONE_LIGHT)) {
            Page page = visitor.open("/uploads/" + own.id());
            assertThat(page.locator(".own img")).isVisible();
            assertThat(page.locator("#countdown")).containsText(Pattern.compile("in \\d+ days"));
            visitor.keep("result-own-without-script");

            // When
            page.locator(".report summary").click();
            page.locator("#report-message").fill("A test");
            page.getByText("Send the report").click();

            // Then
            assertThat(page.locator("h1")).hasText("Thank you for the report");
            page.getByText("Back to the picture").click();
            page.locator("#token").fill(own.deleteToken());
            page.getByText("Delete the picture").click();
            assertThat(page.locator("h1")).hasText("Your picture is deleted");
        }
    }
}
