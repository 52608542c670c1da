package org.xrayreference.endtoend.journey;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.endtoend.browser.Chromium;
import org.xrayreference.endtoend.browser.Screen;
import org.xrayreference.endtoend.browser.SitePages;
import org.xrayreference.endtoend.browser.Visitor;
import org.xrayreference.endtoend.suite.Suite;
import org.xrayreference.endtoend.suite.TestPictures;

/** Everything that a real browser asks for, while analytics and advertising are switched on with stand-ins for Google. */
@ExtendWith({Suite.class, Chromium.class})
class ThirdPartiesE2ET {
    private static final Predicate<String> CAN_HAVE_THEM = path -> path.matches("/(library|findings)([/?].*)?");
    private static final String SIGN_IN = "/operator/sign-in";

    private static String result;

    @BeforeAll
    static void bringAPicture() {
        Uploads.Upload upload = Uploads.accepted("film.png", TestPictures.png(400, 400, 61), "image/png");
        assertEquals("READY", Uploads.awaitDecision(upload));
        Uploads.awaitMatches(upload);
        result = "/uploads/" + upload.id();
    }

    @BeforeEach
    void forgetOtherVisits() {
        Suite.thirdParties().received();
    }

    @Test
    @Tag("P14")
    @DisplayName("P14: before a choice no page loads a byte from elsewhere, and none sets a cookie")
    void loadsNothingBeforeTheChoice() {
        try (Visitor visitor = american()) {
            assertEquals(List.of(), foreignRequests(visitor, everyPage()));
            assertEquals(List.of(), visitor.page().context().cookies());
        }
        assertEquals(List.of(), Suite.thirdParties().received());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("P14")
    @Tag("P26")
    @DisplayName("P14, P26: after a refusal no page loads a byte from elsewhere, nor asks again")
    void loadsNothingAfterARefusal(boolean script) {
        try (Visitor visitor = script ? american() : Chromium.visitorWithoutScript(Screen.PHONE_LIGHT)) {
            visitor.open("/findings");
            strip(visitor.page())
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Refuse"))
                    .click();
            assertTrue(visitor.page().url().endsWith("/findings"));
            assertEquals(0, strip(visitor.page()).count());
            assertEquals(List.of(), foreignRequests(visitor, everyPage()));
            assertEquals(List.of("xray-choices"), cookies(visitor));
        }
        assertEquals(List.of(), Suite.thirdParties().received());
    }

    @Test
    @Tag("P26")
    @DisplayName("P26: with Global Privacy Control no page loads a byte from elsewhere, also after it was allowed")
    void loadsNothingWithGlobalPrivacyControl() {
        try (Visitor visitor = american()) {
            allowEverything(visitor);
            visitor.page().context().setExtraHTTPHeaders(Map.of("Sec-GPC", "1", "CF-IPCountry", "US"));
            Suite.thirdParties().received();
            assertEquals(List.of(), foreignRequests(visitor, everyPage()));
        }
        assertEquals(List.of(), Suite.thirdParties().received());
    }

    @Test
    @Tag("P14")
    @DisplayName("P14: pages other than the library's and the findings' load nothing from elsewhere, also when allowed")
    void leavesOtherPagesAlone() {
        List<String> others =
                everyPage().stream().filter(CAN_HAVE_THEM.negate()).toList();
        assertTrue(others.containsAll(List.of("/upload", result, "/contact", "/privacy", SIGN_IN)));
        try (Visitor visitor = american()) {
            allowEverything(visitor);
            Suite.thirdParties().received();
            assertEquals(List.of(), foreignRequests(visitor, others));
        }
        assertEquals(List.of(), Suite.thirdParties().received());
    }

    @Test
    @Tag("P14")
    @DisplayName(
            "P14: when allowed, the tag hears first that all is denied, then what was allowed, and no search words")
    void loadsWhatWasAllowed() {
        try (Visitor visitor = american()) {
            // When
            allowEverything(visitor);
            visitor.open("/library?finding=effusion&view=PA");

            // Then
            String collected = await()
                    .until(
                            () -> Suite.thirdParties().received(),
                            requests -> requests.stream().anyMatch(request -> request.startsWith("/g/collect")))
                    .stream()
                    .filter(request -> request.startsWith("/g/collect"))
                    .reduce((first, last) -> last)
                    .orElseThrow();
            int denied = collected.indexOf("\"default\",{\"ad_storage\":\"denied\"");
            int granted = collected.indexOf("\"update\",{\"analytics_storage\":\"granted\"");
            assertTrue(denied > 0 && granted > denied, collected);
            assertTrue(collected.contains("\"ad_personalization\":\"denied\""), collected);
            assertTrue(collected.contains("/library\""), collected);
            assertFalse(collected.contains("effusion"), collected);
            assertEquals(
                    1,
                    visitor.page()
                            .locator("iframe[src*='slot=1111111111&npa=1']")
                            .count());
            assertEquals(List.of(), visitor.complaints());
            visitor.keep("library-with-advertisement");
            assertEquals(List.of(), visitor.barriers());
        }
    }

    @Test
    @Tag("P15")
    @Tag("P26")
    @DisplayName("P15, P26: a browser has the cookies of the table and no other; withdrawing deletes them")
    void listsEveryCookieAndDeletesThem() {
        try (Visitor visitor = american()) {
            // Given
            allowEverything(visitor);
            visitor.open("/findings");
            Locator close =
                    visitor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close this notice"));
            if (close.count() > 0) {
                close.click();
            }
            List<String> table = Jsoup.parse(given().get("/choices").asString())
                    .select("#cookies ~ .scroll th code")
                    .eachText();
            List<String> has = cookies(visitor);
            assertTrue(
                    has.containsAll(List.of("xray-choices", "_ga", "_ga_TEST1234", "__gads", "__gpi")), has.toString());
            assertEquals(
                    List.of(),
                    has.stream().filter(cookie -> !isListed(cookie, table)).toList(),
                    "cookies that the table does not list");

            // When
            visitor.open("/choices");
            visitor.keep("choices-made");
            visitor.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Withdraw and delete"))
                    .click();

            // Then
            assertEquals(
                    List.of(),
                    cookies(visitor).stream()
                            .filter(cookie -> !cookie.equals("xray-policy"))
                            .toList());
            Suite.thirdParties().received();
            assertEquals(List.of(), foreignRequests(visitor, List.of("/library", "/findings")));
        }
    }

    @Test
    @Tag("P14")
    @DisplayName("P14: where nobody says that a visitor is outside of Europe, there is no advertising")
    void showsNoAdvertisingInEurope() {
        try (Visitor visitor = Chromium.visitor(Screen.DESK_LIGHT)) {
            allowEverything(visitor);
            visitor.open("/library");
            assertEquals(0, visitor.page().locator("ins.adsbygoogle").count());
            assertTrue(Suite.thirdParties().received().stream().noneMatch(request -> request.contains("adsbygoogle")));
        }
    }

    /** The pages of the site, somebody's result, and the page on which operators sign in. */
    private static List<String> everyPage() {
        List<String> paths = new ArrayList<>(SitePages.all().values());
        paths.addAll(List.of(result, SIGN_IN));
        return paths;
    }

    private static Visitor american() {
        Visitor visitor = Chromium.visitor(Screen.DESK_LIGHT);
        visitor.page().context().setExtraHTTPHeaders(Map.of("CF-IPCountry", "US"));
        return visitor;
    }

    private static void allowEverything(Visitor visitor) {
        visitor.open("/library");
        strip(visitor.page())
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Allow"))
                .click();
        visitor.open("/library");
    }

    private static Locator strip(Page page) {
        return page.getByRole(
                AriaRole.COMPLEMENTARY,
                new Page.GetByRoleOptions().setName("Your choice").setExact(true));
    }

    private static List<String> foreignRequests(Visitor visitor, Collection<String> paths) {
        List<String> foreign = new ArrayList<>();
        visitor.page().context().onRequest(request -> {
            if (!request.url().startsWith(Suite.address() + "/")
                    && !request.url().matches("(blob|data):.*")) {
                foreign.add(request.url());
            }
        });
        paths.forEach(visitor::open);
        return foreign;
    }

    private static List<String> cookies(Visitor visitor) {
        return visitor.page().context().cookies().stream()
                .map((Cookie cookie) -> cookie.name)
                .sorted()
                .toList();
    }

    private static boolean isListed(String cookie, List<String> table) {
        return table.stream()
                .anyMatch(listed -> listed.endsWith("*")
                        ? cookie.startsWith(listed.substring(0, listed.length() - 1))
                        : cookie.equals(listed));
    }
}
