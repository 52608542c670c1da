package org.xrayreference.endtoend.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.xrayreference.endtoend.browser.Chromium;
import org.xrayreference.endtoend.browser.Screen;
import org.xrayreference.endtoend.browser.SitePages;
import org.xrayreference.endtoend.browser.Visitor;
import org.xrayreference.endtoend.suite.NihSubset;
import org.xrayreference.endtoend.suite.Suite;
import org.xrayreference.endtoend.suite.TestPictures;

/** What holds for every page in a real browser: no barrier, no jump, no sideways scrolling, little weight. */
@ExtendWith({Suite.class, Chromium.class})
class PagesE2ET {
    /** Far below the 0.1 that counts as good: nothing should be seen to move at all. */
    private static final double SHIFT = 0.01;

    private static final int FIRST_PAGE_BYTES = 100 * 1024;
    private static final int FIRST_PAGE_REQUESTS = 15;

    @BeforeAll
    static void fillTheLibrary() {
        if (TestPictures.nihPresent()) {
            NihSubset.ids();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK_LIGHT", "PHONE_DARK"})
    void hasNoBarrierInEitherTheme(Screen screen) {
        // Given
        List<String> faults = new ArrayList<>();

        // When
        try (Visitor visitor = Chromium.visitor(screen)) {
            SitePages.all().forEach((name, path) -> {
                visitor.open(path);
                faults.addAll(visitor.barriers());
                visitor.keep(name);
            });
            faults.addAll(visitor.complaints());
        }

        // Then
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @EnumSource
    void isReadAtEverySize(Screen screen) {
        // Given
        List<String> faults = new ArrayList<>();

        // When
        try (Visitor visitor = Chromium.visitor(screen)) {
            for (Map.Entry<String, String> entry : SitePages.all().entrySet()) {
                Page page = visitor.open(entry.getValue());
                if (page.locator("h1").count() != 1) {
                    faults.add(entry.getValue() + " has " + page.locator("h1").count() + " h1");
                }
                if (visitor.scrollsSideways()) {
                    faults.add(entry.getValue() + " scrolls sideways on " + screen);
                }
                if (visitor.shifted() > SHIFT) {
                    faults.add(entry.getValue() + " moves by " + visitor.shifted() + " on " + screen);
                }
                if (screen == Screen.DESK_DARK || screen == Screen.PHONE_LIGHT) {
                    visitor.keep(entry.getKey());
                }
            }
        }

        // Then
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK_LIGHT", "PHONE_LIGHT"})
    void weighsLittleAtFirstSight(Screen screen) {
        try (Visitor visitor = Chromium.visitor(screen)) {
            // When
            visitor.open("/");

            // Then
            assertTrue(visitor.bytes() <= FIRST_PAGE_BYTES, "The first page has " + visitor.bytes() + " bytes");
            assertTrue(visitor.requests() <= FIRST_PAGE_REQUESTS, "It makes " + visitor.requests() + " requests");
        }
    }

    @Test
    @Tag("P25")
    @DisplayName("P25: browsing sets no cookie and keeps nothing in the browser")
    void leavesNothingInTheBrowser() {
        try (Visitor visitor = Chromium.visitor(Screen.DESK_LIGHT)) {
            // When
            SitePages.all().values().forEach(visitor::open);

            // Then
            assertEquals(List.of(), visitor.page().context().cookies());
            assertEquals(0, visitor.page().evaluate("localStorage.length + sessionStorage.length"));
        }
    }
}
