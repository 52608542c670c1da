package org.xrayreference.endtoend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.endtoend.browser.Chromium;
import org.xrayreference.endtoend.browser.Screen;
import org.xrayreference.endtoend.browser.Visitor;
import org.xrayreference.endtoend.suite.Suite;
import org.xrayreference.endtoend.suite.TestPictures;

/** Two pictures side by side, by mouse and by keyboard. */
@ExtendWith({Suite.class, Chromium.class})
class ComparePageE2ET {
    /** Milliseconds that our own code may take of a frame's 20, on a busy machine and without a graphics card. */
    private static final double WORK = 10;

    private static final String DRAG = """
            async (tone) => {
              const viewer = document.querySelector('film-viewer');
              const box = viewer.getBoundingClientRect();
              viewer.setPointerCapture = () => {};
              const work = [];
              const wait = requestAnimationFrame.bind(window);
              window.requestAnimationFrame = (act) => wait((now) => {
                const begin = performance.now();
                act(now);
                work.push(performance.now() - begin);
              });
              const fire = (kind, angle) => viewer.dispatchEvent(new PointerEvent(kind, {
                bubbles: true, pointerId: 1, isPrimary: true, button: 0, shiftKey: tone,
                clientX: box.left + 250 + 120 * Math.sin(angle), clientY: box.top + 250 + 120 * Math.cos(angle),
              }));
              fire('pointerdown', 0);
              const begin = performance.now();
              let frames = 0;
              await new Promise((done) => {
                const next = (now) => {
                  frames++;
                  fire('pointermove', now / 150);
                  now - begin < 2000 ? wait(next) : done();
                };
                wait(next);
              });
              const rate = frames / (performance.now() - begin) * 1000;
              fire('pointerup', 0);
              window.requestAnimationFrame = wait;
              work.sort((a, b) => a - b);
              return { rate, median: work[work.length >> 1], high: work[Math.floor(work.length * 0.95)] };
            }""";

    private static String address;

    @BeforeAll
    static void findTwoFilms() {
        List<String> films = await("two films with pictures")
                .atMost(3, TimeUnit.MINUTES)
                .until(
                        () -> given().get("/api/v1/references?finding=effusion&size=2")
                                .jsonPath()
                                .getList("items.id"),
                        ids -> ids != null && ids.size() == 2);
        address = "/compare?left=" + films.get(0) + "&right=" + films.get(1);
    }

    @Test
    @Tag("P20")
    @DisplayName("P20: the comparison works by keyboard, both pictures follow, and the address reproduces the view")
    void worksByKeyboardAndTheAddressHoldsTheView() {
        try (Visitor visitor = Chromium.visitor(Screen.DESK_LIGHT)) {
            // Given
            Page page = live(visitor);
            page.locator("film-viewer").first().focus();

            // When
            for (String key : List.of("+", "+", "ArrowRight", "i", "]", "2")) {
                page.keyboard().press(key);
            }

            // Then
            assertThat(page.locator(".film-told")).containsText("Zoom 1.6, window 55 %, level 30 %, inverted");
            assertEquals(viewOf(page, 0), viewOf(page, 1), "linked");
            page.waitForURL(Pattern.compile(".*#view=1\\.563,0\\.5.*,0\\.55,0\\.3,1$"));
            page.reload();
            assertThat(page.locator(".film-tools")).isVisible();
            assertTrue(
                    viewOf(page, 1).matches("[{]\"zoom\":1.563,.*\"level\":0.3,\"invert\":true[}]"), viewOf(page, 1));
            page.locator("film-viewer").first().focus();
            page.keyboard().press("0");
            page.waitForURL(Pattern.compile("[^#]*"));
            visitor.keep("compare-by-keyboard");
        }
    }

    @Test
    void letsEachPictureGoItsOwnWay() {
        try (Visitor visitor = Chromium.visitor(Screen.DESK_DARK)) {
            // Given
            Page page = live(visitor);
            page.locator("film-viewer").last().focus();

            // When
            page.keyboard().press("l");
            page.keyboard().press("+");

            // Then
            assertFalse(viewOf(page, 0).equals(viewOf(page, 1)));
            page.waitForURL(Pattern.compile(".*#.*right=1\\.25,.*"));
        }
    }

    @Test
    void measuresInPixelsByMouseAndByKeyboard() {
        try (Visitor visitor = Chromium.visitor(Screen.DESK_LIGHT)) {
            // Given
            Page page = live(visitor);
            Locator left = page.locator("film-viewer").first();
            BoundingBox box = left.boundingBox();
            double scale = ((Number) left.evaluate(
                            "v => Math.min(v.clientWidth / v.size.width, v.clientHeight / v.size.height)"))
                    .doubleValue();

            // When
            page.getByText("Measure", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.mouse().move(box.x + 200, box.y + 300);
            page.mouse().down();
            page.mouse().move(box.x + 400, box.y + 300);
            page.mouse().up();

            // Then
            assertThat(page.locator(".film-told")).containsText("Length " + Math.round(200 / scale) + " px");
            left.focus();
            page.keyboard().press("+");
            page.keyboard().press("Enter");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Enter");
            assertThat(page.locator(".film-told")).containsText("Length " + Math.round(48 / scale / 1.25) + " px");
            visitor.keep("compare-measured");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK_LIGHT", "DESK_DARK", "PHONE_LIGHT", "PHONE_DARK", "ENLARGED"})
    void hasNoBarrierWithItsToolsOpen(Screen screen) {
        try (Visitor visitor = Chromium.visitor(screen)) {
            // Given
            Page page = live(visitor);

            // When
            page.locator(".film-help summary").click();

            // Then
            assertEquals(List.of(), visitor.barriers());
            assertFalse(visitor.scrollsSideways());
            assertEquals(List.of(), visitor.complaints());
            visitor.keep("compare-tools");
        }
    }

    @Test
    void laysOnePictureOverTheOtherOnAPhone() {
        try (Visitor visitor = Chromium.visitor(Screen.PHONE_LIGHT)) {
            // Given
            Page page = live(visitor);
            assertThat(page.locator("#compare")).hasAttribute("data-layout", "over");

            // When
            page.locator(".split-slider input").focus();
            page.keyboard().press("End");

            // Then
            page.waitForURL(Pattern.compile(".*#over=100"));
            page.getByText("Right", new Page.GetByTextOptions().setExact(true)).click();
            page.waitForURL(Pattern.compile(".*#over=0"));
        }
    }

    @Test
    @Tag("P20")
    @DisplayName("P20: without script the two pictures stand side by side")
    void standsSideBySideWithoutScript() {
        try (Visitor visitor = Chromium.visitorWithoutScript(Screen.PHONE_LIGHT)) {
            Page page = visitor.open(address);
            BoundingBox left = page.locator("film-viewer img").first().boundingBox();
            BoundingBox right = page.locator("film-viewer img").last().boundingBox();
            assertEquals(left.y, right.y, 1);
            assertTrue(right.x >= left.x + left.width);
            assertTrue(left.width > 100);
            visitor.keep("compare-without-script");
        }
    }

    /** Frames are only printed: a build machine draws without a graphics card, and shares its processors. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("Dragging a pair of 1,024 by 1,024 pixels leaves a frame's time free")
    void movesSmoothly(boolean tone) {
        try (Visitor visitor = Chromium.visitor(Screen.DESK_LIGHT)) {
            // Given
            byte[] film = TestPictures.png(1024, 1024, 3);
            visitor.page()
                    .route(
                            Pattern.compile(".*/api/v1/references/[^/]+/image"),
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("image/png")
                                    .setBodyBytes(film)));
            Page page = live(visitor);
            page.locator("film-viewer").first().focus();
            page.keyboard().press("+");
            page.keyboard().press("+");

            // When
            // Whatever else the machine does makes it slower, never quicker.
            Map<?, ?> measured = (Map<?, ?>) page.evaluate(DRAG, tone);
            for (int again = 0; again < 2 && number(measured, "median") >= WORK; again++) {
                measured = (Map<?, ?>) page.evaluate(DRAG, tone);
            }

            // Then
            System.out.printf(
                    "Dragging %s, painted by the %s: %.0f frames/s, own work a frame %.1f ms (median), %.1f ms (95 %%)%n",
                    tone ? "window and level" : "the pictures",
                    page.locator("film-viewer").first().getAttribute("data-painted-by"),
                    number(measured, "rate"),
                    number(measured, "median"),
                    number(measured, "high"));
            assertTrue(number(measured, "median") < WORK, measured.toString());
        }
    }

    private static double number(Map<?, ?> measured, String name) {
        return ((Number) measured.get(name)).doubleValue();
    }

    private static Page live(Visitor visitor) {
        Page page = visitor.open(address);
        assertThat(page.locator(".film-tools")).isVisible();
        return page;
    }

    private static String viewOf(Page page, int index) {
        return (String) page.locator("film-viewer").nth(index).evaluate("v => JSON.stringify(v.view)");
    }
}
