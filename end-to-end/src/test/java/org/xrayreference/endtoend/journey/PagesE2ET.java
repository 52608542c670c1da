package org.xrayreference.endtoend.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
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

    /** What axe-core looks at: each theme and each layout once. */
    private static final Set<Screen> BARRIERS_ON = EnumSet.of(Screen.DESK_LIGHT, Screen.PHONE_DARK);

    private static final Set<Screen> KEPT_ON =
            EnumSet.of(Screen.DESK_LIGHT, Screen.DESK_DARK, Screen.PHONE_LIGHT, Screen.PHONE_DARK);

    /** What is seen at once, and what of the same page comes after it. */
    private static final Map<String, String> AT_ONCE_AND_LATER =
            Map.of(".nav li", ".nav li + li", ".strip p", ".strip-buttons", ".hero h1", ".lightbox");

    private static final String TOP_AND_HEIGHT = """
            (name) => {
              const { top, height } = document.querySelector(name).getBoundingClientRect();
              return `${top} ${height}`;
            }""";

    private static final int FIRST_PAGE_BYTES = 100 * 1024;
    private static final int FIRST_PAGE_REQUESTS = 15;

    @BeforeAll
    static void fillTheLibrary() {
        if (TestPictures.nihPresent()) {
            NihSubset.ids();
        }
    }

    /** Opening every page is what takes the time: one walk on each screen answers all that is asked of a page. */
    @ParameterizedTest
    @EnumSource
    @Tag("P25")
    @DisplayName("P25: browsing sets no cookie; every page can be read on every screen, without a barrier")
    void isReadOnEveryScreen(Screen screen) {
        // Given
        List<String> faults = new ArrayList<>();

        // When
        try (Visitor visitor = Chromium.visitor(screen)) {
            SitePages.all().forEach((name, path) -> {
                Page page = visitor.open(path);
                if (page.locator("h1").count() != 1) {
                    faults.add(path + " has " + page.locator("h1").count() + " h1");
                }
                if (visitor.scrollsSideways()) {
                    faults.add(path + " scrolls sideways on " + screen);
                }
                if (visitor.shifted() > SHIFT) {
                    faults.add(path + " moves by " + visitor.shifted() + " on " + screen + ": " + visitor.moved());
                }
                if (BARRIERS_ON.contains(screen)) {
                    faults.addAll(visitor.barriers());
                }
                if (KEPT_ON.contains(screen)) {
                    visitor.keep(name);
                }
            });
            faults.addAll(visitor.complaints());
            faults.addAll(visitor.keptInTheBrowser());
        }

        // Then
        assertEquals(List.of(), faults);
    }

    /** A browser draws a long page before all of it has come: what is missing yet must not move what is there. */
    @ParameterizedTest
    @EnumSource
    void keepsItsPlaceWhileTheRestArrives(Screen screen) {
        try (Visitor visitor = Chromium.visitor(screen)) {
            AT_ONCE_AND_LATER.forEach((atOnce, later) -> {
                // Given
                Page page = visitor.open("/");
                assertNotEquals(0, page.locator(later).count(), later);
                Object whole = page.evaluate(TOP_AND_HEIGHT, atOnce);

                // When
                page.locator(later).evaluateAll("(late) => late.forEach((each) => each.remove())");

                // Then
                assertEquals(whole, page.evaluate(TOP_AND_HEIGHT, atOnce), atOnce);
            });
        }
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
}
