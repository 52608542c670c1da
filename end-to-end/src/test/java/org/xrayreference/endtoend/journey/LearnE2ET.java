package org.xrayreference.endtoend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.xrayreference.endtoend.browser.Chromium;
import org.xrayreference.endtoend.browser.Screen;
import org.xrayreference.endtoend.browser.SitePages;
import org.xrayreference.endtoend.browser.Visitor;
import org.xrayreference.endtoend.suite.NihSubset;
import org.xrayreference.endtoend.suite.Suite;
import org.xrayreference.endtoend.suite.TestPictures;

/** The quiz, with script, without, and by keyboard alone. */
@ExtendWith({Suite.class, Chromium.class})
class LearnE2ET {
    private static final Pattern VERDICT = Pattern.compile("^(Right|Not this time): ");
    private static final int ROUNDS = 4;

    @BeforeAll
    static void fillTheLibrary() {
        if (TestPictures.nihPresent()) {
            NihSubset.ids();
        }
        SitePages.all();
    }

    @Test
    void asksAndAnswersWithoutScript() {
        try (Visitor visitor = Chromium.visitorWithoutScript(Screen.PHONE_DARK)) {
            // Given
            Page page = visitor.open("/learn");

            for (int round = 1; round <= ROUNDS; round++) {
                // When
                assertThat(page.locator(".quiz-head")).containsText("Question " + round);
                visitor.keep("learn-question-" + round + "-without-script");
                page.locator("button[name=answer]").first().click();

                // Then
                assertThat(page.locator("h1")).hasText(VERDICT);
                assertThat(page.locator(".quiz-head")).containsText("of " + round + " right");
                visitor.keep("learn-verdict-" + round + "-without-script");
                page.getByText("Next question").click();
            }
            assertEquals(Suite.address() + "/learn", page.url());
        }
    }

    @Test
    void goesOnByKeyboardAloneWithoutLoadingPages() {
        try (Visitor visitor = Chromium.visitor(Screen.DESK_LIGHT)) {
            // Given
            Page page = visitor.open("/learn");
            page.evaluate("window.same = true");

            for (int round = 1; round <= ROUNDS; round++) {
                // When
                tabTo(page, "button[name=answer]");
                page.keyboard().press("Enter");

                // Then
                assertThat(page.locator("h1")).hasText(VERDICT);
                assertThat(page.locator("h1")).isFocused();
                assertTrue(visitor.barriers().isEmpty(), visitor.barriers().toString());
                visitor.keep("learn-verdict-" + round);
                tabTo(page, ".quiz-next button");
                page.keyboard().press("Enter");
                assertThat(page.locator(".quiz-head")).containsText("Question " + (round + 1));
                assertTrue(visitor.barriers().isEmpty(), visitor.barriers().toString());
                visitor.keep("learn-question-" + (round + 1));
            }
            assertEquals(true, page.evaluate("window.same"));
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void asksAboutPicturesThatWereBroughtAlong() {
        try (Visitor visitor = Chromium.visitor(Screen.DESK_DARK)) {
            // Given
            Page page = visitor.open("/library?finding=effusion");
            page.locator(".card-main").first().click();

            // When
            page.getByText("Test yourself on these").click();

            // Then
            assertThat(page.locator(".quiz-head")).containsText("from pictures like yours");
            visitor.keep("learn-from-pictures");
        }
    }

    private static void tabTo(Page page, String selector) {
        Locator target = page.locator(selector).first();
        for (int presses = 0; presses < 20; presses++) {
            page.keyboard().press("Tab");
            if ((Boolean) target.evaluate("element => element === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError(selector + " is not reached by the tab key");
    }
}
