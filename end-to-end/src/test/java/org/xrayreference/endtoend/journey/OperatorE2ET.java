package org.xrayreference.endtoend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.xrayreference.endtoend.browser.Chromium;
import org.xrayreference.endtoend.browser.Screen;
import org.xrayreference.endtoend.browser.Visitor;
import org.xrayreference.endtoend.suite.Operator;
import org.xrayreference.endtoend.suite.Suite;
import org.xrayreference.endtoend.suite.TestPictures;

/** The people who run the site, at work. */
@ExtendWith({Suite.class, Chromium.class})
class OperatorE2ET {
    private static final List<String> PLACES =
            List.of("messages", "reports", "holds", "retention", "dead-letters", "jobs", "audit");

    @Test
    @Tag("P31")
    @DisplayName("P31: an operator holds, releases and removes an upload that was reported; its page answers 410")
    void worksThroughAReport() {
        // Given
        Uploads.Upload upload = Uploads.accepted("film.png", TestPictures.png(640, 600, 77), "image/png");
        Uploads.awaitDecision(upload);
        String words = "Reported " + UUID.randomUUID();
        given().contentType("application/json")
                .body(Map.of("reason", "identifies-someone", "message", words))
                .post(upload.path() + "/reports")
                .then()
                .statusCode(201);
        try (Visitor visitor = Chromium.visitorWithoutScript(Screen.DESK_LIGHT)) {
            Page page = Operator.signIn(visitor);

            // When
            page.locator(".counts").getByText("new reports").click();
            page.locator(".ledger tbody a").first().click();
            assertThat(page.locator(".said")).hasText(words);
            visitor.keep("operator-report");
            page.getByLabel("Why it must be kept").fill("A name can be read");
            page.getByText("Hold it").click();
            assertThat(page.locator("main .notice-good")).containsText("held");
            assertThat(page.getByText("Remove it for good")).hasCount(0);
            page.getByText("Release the hold").click();
            assertThat(page.locator("main .notice-good")).containsText("released");
            page.getByLabel("Why it is removed").fill("A name can be read");
            page.getByText("Remove it for good").click();

            // Then
            assertThat(page.locator("main .notice-good")).containsText("removed");
            assertThat(page.locator(".facts").first()).containsText("removed");
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                given().get(upload.path()).then().statusCode(410);
                given().get("/uploads/" + upload.id()).then().statusCode(410);
                given().get(upload.path() + "/preview").then().statusCode(410);
            });
            page.navigate(Suite.address() + "/operator/audit");
            assertThat(page.locator(".ledger").first()).containsText("report removed");
            assertThat(page.locator(".ledger").first()).containsText("sign in");
            assertFalse(page.content().contains(upload.id()), "the record keeps no upload's address");

            // When: it is over
            page.getByText("Sign out").click();
            page.navigate(Suite.address() + "/operator/reports");
            assertThat(page.getByLabel("Password")).isVisible();
        }
    }

    @Test
    @Tag("P28")
    @DisplayName("P28: a message is answered, and programs of operators can read the inbox")
    void answersAMessage() {
        // Given
        String words = "Please answer " + UUID.randomUUID();
        given().contentType("application/json")
                .body(Map.of("topic", "correction", "message", words, "acknowledged", true))
                .post("/api/v1/contact")
                .then()
                .statusCode(201);
        try (Visitor visitor = Chromium.visitor(Screen.PHONE_DARK)) {
            Page page = Operator.signIn(visitor);

            // When
            page.navigate(Suite.address() + "/operator/messages");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)).click();
            page.getByLabel("Note").fill("Replied by e-mail");
            page.getByText("Answered").click();

            // Then
            assertThat(page.locator("main .notice-good")).hasText("It is noted.");
            assertThat(page.locator(".facts")).containsText("answered");
            visitor.keep("operator-message");
            assertEquals(List.of(), visitor.complaints());
        }
        given().auth()
                .preemptive()
                .basic(Operator.NAME, Operator.password())
                .get("/api/v1/contact/messages")
                .then()
                .statusCode(200)
                .body("message", hasItem(words));
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE_LIGHT", "PHONE_DARK", "DESK_LIGHT", "DESK_DARK", "ENLARGED"})
    void hasPagesWithoutBarriers(Screen screen) {
        List<String> found = new ArrayList<>();
        try (Visitor visitor = Chromium.visitor(screen)) {
            visitor.open("/operator/sign-in");
            found.addAll(visitor.barriers());
            visitor.keep("operator-sign-in");
            Operator.signIn(visitor);
            found.addAll(visitor.barriers());
            visitor.keep("operator");
            for (String place : PLACES) {
                visitor.open("/operator/" + place);
                found.addAll(visitor.barriers());
                visitor.keep("operator-" + place);
                if (visitor.scrollsSideways()) {
                    found.add(screen + " /operator/" + place + " scrolls sideways");
                }
            }
            assertEquals(List.of(), visitor.complaints());
        }
        assertEquals(List.of(), found);
    }
}
