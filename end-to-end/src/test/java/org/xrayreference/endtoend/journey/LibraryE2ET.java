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

/** From the whole library to one picture and what stands around it. */
@ExtendWith({Suite.class, Chromium.class})
class LibraryE2ET {
    @BeforeAll
    static void fillTheLibrary() {
        if (TestPictures.nihPresent()) {
            NihSubset.ids();
        }
        SitePages.all();
    }

    @Test
    void narrowsDownAndOpensAPictureWithoutScript() {
        try (Visitor visitor = Chromium.visitorWithoutScript(Screen.PHONE_LIGHT)) {
            // Given
            Page page = visitor.open("/library");

            // When
            page.getByText("Narrow down").click();
            page.locator(".facet a:has-text('Effusion')").click();
            assertThat(page).hasURL(Pattern.compile("finding=effusion"));
            page.getByText("Oldest first").click();
            assertThat(page).hasURL(Pattern.compile("finding=effusion.*sort=-age"));
            page.locator(".card-main").first().click();

            // Then
            assertThat(page.locator("h1")).containsText("Effusion");
            assertThat(page.getByText("Where it comes from")).isVisible();
            assertThat(page.locator("#similar")).isVisible();
            page.locator("article .chip", new Page.LocatorOptions().setHasText("About Effusion"))
                    .click();
            assertThat(page.getByText("With and without")).isVisible();
            assertTrue(page.locator(".pair").count() >= 1);
            visitor.keep("finding-without-script");
        }
    }

    @Test
    void walksThroughTheGridByArrowKeys() {
        try (Visitor visitor = Chromium.visitor(Screen.DESK_LIGHT)) {
            // Given
            Page page = visitor.open("/library");
            Locator cards = page.locator("#grid .card-main");
            cards.first().focus();

            // When
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowLeft");

            // Then: one row further down, in the first column
            int columns = (Integer) page.evaluate("getComputedStyle(document.getElementById('grid'))"
                    + ".gridTemplateColumns.split(' ').length");
            assertThat(cards.nth(columns)).isFocused();
            visitor.keep("library-focus");
            page.keyboard().press("End");
            assertThat(cards.last()).isFocused();
            page.keyboard().press("Home");
            assertThat(cards.first()).isFocused();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/library/.+"));
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void explainsAWordThatATextUses() {
        try (Visitor visitor = Chromium.visitor(Screen.PHONE_DARK)) {
            // Given
            Page page = visitor.open("/findings/effusion");

            // When
            page.locator("a.term", new Page.LocatorOptions().setHasText("diaphragm"))
                    .first()
                    .click();

            // Then
            assertThat(page).hasURL(Pattern.compile("/glossary#diaphragm$"));
            assertThat(page.locator("#diaphragm")).isInViewport();
        }
    }
}
