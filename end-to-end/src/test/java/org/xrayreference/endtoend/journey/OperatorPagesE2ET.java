package org.xrayreference.endtoend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.xrayreference.endtoend.browser.Chromium;
import org.xrayreference.endtoend.browser.OperatorPages;
import org.xrayreference.endtoend.browser.Screen;
import org.xrayreference.endtoend.browser.Visitor;
import org.xrayreference.endtoend.suite.Operator;
import org.xrayreference.endtoend.suite.Suite;
import org.xrayreference.endtoend.suite.TestPictures;

/** One message, one report, one upload, one dead letter: the pages that lists lead to. */
@ExtendWith({Suite.class, Chromium.class})
class OperatorPagesE2ET {
    private static Map<String, Consumer<Page>> pages;

    @BeforeAll
    static void leaveSomething() {
        Uploads.Upload upload = Uploads.accepted("film.png", TestPictures.png(640, 600, 88), "image/png");
        Uploads.awaitDecision(upload);
        pages = OperatorPages.details(upload.id());
    }

    /** A phone and a desk, one theme each; the lists that lead there are looked at on every screen. */
    @Test
    void haveNoBarriersAndScrollNotSideways() {
        List<String> found = new ArrayList<>();
        for (Screen screen : List.of(Screen.DESK_LIGHT, Screen.PHONE_DARK, Screen.ENLARGED)) {
            try (Visitor visitor = Chromium.visitor(screen)) {
                Page page = Operator.signIn(visitor);
                pages.forEach((name, open) -> {
                    open.accept(page);
                    assertThat(page.locator("h1")).hasCount(1);
                    found.addAll(visitor.barriers());
                    if (visitor.scrollsSideways()) {
                        found.add(screen + " " + name + " scrolls sideways");
                    }
                    visitor.keep(name);
                });
                assertThat(page.locator("main")).containsText("A reason that a consumer gave");
                found.addAll(visitor.complaints());
            }
        }
        assertEquals(List.of(), found);
    }
}
