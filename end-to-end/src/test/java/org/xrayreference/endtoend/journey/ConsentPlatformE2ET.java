package org.xrayreference.endtoend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.xrayreference.endtoend.browser.Chromium;
import org.xrayreference.endtoend.browser.Screen;
import org.xrayreference.endtoend.browser.Visitor;
import org.xrayreference.endtoend.suite.Gateway;
import org.xrayreference.endtoend.suite.Suite;

/**
 * Advertising in the EEA, the UK and Switzerland: only with a consent platform, and only after its word. Nobody says
 * where the visitors of these tests are, so they count as there. Without a platform: {@link ThirdPartiesE2ET}.
 */
@ExtendWith({Suite.class, Chromium.class})
@Tag("P14")
@Tag("P26")
class ConsentPlatformE2ET {
    private static final String PLATFORM = "/platform.js";
    private static final String ADVERTISING = "/adsbygoogle.js";

    private static final List<String> SEEN = new ArrayList<>();

    private static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = Suite.gatewayWithConsentPlatform();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void forgetOtherVisits() {
        forget();
    }

    @Test
    @DisplayName("P14: in Europe there is neither platform nor advertising before a choice, nor after a refusal")
    void asksNobodyBeforeTheChoice() {
        try (Visitor visitor = Chromium.visitor(Screen.DESK_LIGHT)) {
            Page page = library(visitor);
            choose(page, "Refuse");
            library(visitor);
        }
        assertEquals(List.of(), Suite.thirdParties().received());
    }

    @Test
    @DisplayName("P14: in Europe advertising is asked for once the platform's answer allows it, and not before")
    void waitsForThePlatformsAnswer() {
        try (Visitor visitor = Chromium.visitor(Screen.DESK_LIGHT)) {
            // Given
            Page page = allowed(visitor);
            assertEquals(List.of(PLATFORM), scripts(PLATFORM), "the platform is asked");
            assertEquals(List.of(), scripts(ADVERTISING));

            // When
            page.getByText("Consent at the platform").click();

            // Then
            await().until(() -> !scripts(ADVERTISING).isEmpty());
            assertThat(page.locator("iframe[src*='slot=1111111111&npa=1']")).hasCount(1);
            assertEquals(List.of(), visitor.complaints());

            // When: another page, another day
            forget();
            page.navigate(gateway.address() + "/findings");

            // Then
            assertThat(page.locator("iframe[src*='slot=2222222222']")).hasCount(1);
        }
    }

    @Test
    @DisplayName("P14: in Europe there is no advertising when the platform is told no")
    void showsNothingWhenThePlatformIsToldNo() {
        try (Visitor visitor = Chromium.visitor(Screen.DESK_LIGHT)) {
            Page page = allowed(visitor);

            page.getByText("Refuse at the platform").click();
            page.navigate(gateway.address() + "/findings");
            page.waitForLoadState(LoadState.NETWORKIDLE);

            assertTrue(seen().stream().anyMatch(request -> request.startsWith(PLATFORM)));
            assertEquals(List.of(), scripts(ADVERTISING));
            assertThat(page.locator("ins.adsbygoogle iframe")).hasCount(0);
        }
    }

    @Test
    @DisplayName("P26: what is taken back at the platform is forgotten by the site too, cookies and all")
    void forgetsWhatIsTakenBackAtThePlatform() {
        try (Visitor visitor = Chromium.visitor(Screen.DESK_LIGHT)) {
            // Given
            Page page = allowed(visitor);
            page.getByText("Consent at the platform").click();
            assertThat(page.locator("ins.adsbygoogle iframe")).hasCount(1);
            assertTrue(cookies(visitor).containsAll(List.of("__gads", "__gpi", "euconsent-v2")));

            // When
            page.getByText("Refuse at the platform").click();

            // Then
            assertThat(page.locator("ins.adsbygoogle")).hasCount(0);
            assertEquals(
                    List.of("xray-choices"),
                    cookies(visitor).stream()
                            .filter(name -> !name.startsWith("_ga"))
                            .toList());
        }
    }

    @Test
    @DisplayName("P26: withdrawing on the page of choices deletes the platform's cookie too")
    void forgetsThePlatformsCookie() {
        try (Visitor visitor = Chromium.visitor(Screen.DESK_LIGHT)) {
            // Given
            Page page = allowed(visitor);
            page.getByText("Consent at the platform").click();
            assertThat(page.locator("ins.adsbygoogle iframe")).hasCount(1);

            // When
            page.navigate(gateway.address() + "/choices");
            assertThat(page.locator("main")).containsText("Example Consent");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Withdraw and delete"))
                    .click();
            page.waitForLoadState(LoadState.NETWORKIDLE);

            // Then
            assertEquals(List.of(), cookies(visitor));
            forget();
            library(visitor);
            assertEquals(List.of(), Suite.thirdParties().received());
        }
    }

    private static Page library(Visitor visitor) {
        Page page = visitor.page();
        page.navigate(gateway.address() + "/library");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    /** On the library's page, with everything allowed at the site, and the platform's question open. */
    private static Page allowed(Visitor visitor) {
        Page page = library(visitor);
        choose(page, "Allow");
        assertThat(page.getByText("Consent at the platform")).hasCount(1);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    private static void choose(Page page, String answer) {
        page.locator("aside[aria-label='Your choice']")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(answer))
                .click();
    }

    private static List<String> seen() {
        SEEN.addAll(Suite.thirdParties().received());
        return SEEN;
    }

    private static void forget() {
        seen();
        SEEN.clear();
    }

    private static List<String> scripts(String path) {
        return seen().stream()
                .filter(request -> request.startsWith(path))
                .map(request -> request.split("[? ]", 2)[0])
                .distinct()
                .toList();
    }

    private static List<String> cookies(Visitor visitor) {
        return visitor.page().context().cookies().stream()
                .map((Cookie cookie) -> cookie.name)
                .sorted()
                .toList();
    }
}
