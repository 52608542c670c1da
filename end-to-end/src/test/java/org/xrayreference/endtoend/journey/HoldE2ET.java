package org.xrayreference.endtoend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.xrayreference.endtoend.browser.Chromium;
import org.xrayreference.endtoend.browser.Screen;
import org.xrayreference.endtoend.browser.Visitor;
import org.xrayreference.endtoend.suite.Operator;
import org.xrayreference.endtoend.suite.Stored;
import org.xrayreference.endtoend.suite.Suite;
import org.xrayreference.endtoend.suite.TestPictures;
import org.xrayreference.endtoend.suite.UploadHash;

/** One hold, through all services: what an operator keeps stays beyond every period, and goes when the hold is over. */
@ExtendWith({Suite.class, Chromium.class})
@Tag("P22")
@Tag("P31")
class HoldE2ET {
    private static final Duration LONGER_THAN_ANYTHING_IS_KEPT = Duration.ofDays(40);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Set<String> EVERYTHING = Set.of(
            "embedding", "preview/preview.jpg", "preview/receipt.json", "preview/thumbnail.jpg", "raw", "record");
    /** Of no upload; of the letters of one. */
    private static final String ABANDONED = "abandoned".repeat(3).substring(0, 26);

    @Test
    @DisplayName("P22, P31: a held upload stays in every service beyond its time, and is gone from all when released")
    void keepsWhatIsHeldAndLetsGoOfItAfterwards() {
        // Given
        String reason = "Asked for by a court " + UUID.randomUUID();
        Uploads.Upload held = upload(501);
        Uploads.Upload other = upload(502);
        assertEquals(EVERYTHING, Stored.of(held.id()));
        try (Visitor visitor = Chromium.visitor(Screen.DESK_LIGHT)) {
            Page page = find(visitor, held);
            page.getByLabel("Why it must be kept").fill(reason);
            page.getByText("Hold it").click();
            assertThat(page.locator("main .notice-good")).containsText("held");

            // When: forty days go by
            Stored.makeOlder(held.id(), LONGER_THAN_ANYTHING_IS_KEPT);
            Stored.makeOlder(other.id(), LONGER_THAN_ANYTHING_IS_KEPT);
            Stored.abandon(held.id(), ABANDONED, LONGER_THAN_ANYTHING_IS_KEPT);

            // Then: all that is not held goes, by upload-service's word and by each owner's own look
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertEquals(Set.of(), Stored.of(other.id()));
                assertEquals(Set.of(), Stored.of(ABANDONED));
            });
            given().get(held.path()).then().statusCode(410);
            assertEquals(EVERYTHING, Stored.of(held.id()), "held, and nobody else's to see");

            // When: it is released
            find(visitor, held);
            page.getByText("Release the hold").click();
            assertThat(page.locator("main .notice-good")).containsText("released");

            // Then
            await().atMost(PATIENCE).untilAsserted(() -> assertEquals(Set.of(), Stored.of(held.id())));
            given().get(held.path()).then().statusCode(410);
            page.navigate(Suite.address() + "/operator/audit");
            for (String action : new String[] {"hold", "release"}) {
                String row = page.locator(".ledger tbody tr")
                        .filter(new Locator.FilterOptions().setHasText(UploadHash.shown(held.id())))
                        .filter(new Locator.FilterOptions().setHasText(action))
                        .first()
                        .textContent();
                assertTrue(row.contains(Operator.NAME), row);
                assertTrue(action.equals("release") || row.contains(reason), row);
            }
        }
    }

    private static Uploads.Upload upload(long seed) {
        Uploads.Upload upload = Uploads.accepted("film.png", TestPictures.png(640, 600, seed), "image/png");
        assertEquals("READY", Uploads.awaitDecision(upload));
        Uploads.awaitMatches(upload);
        return upload;
    }

    private static Page find(Visitor visitor, Uploads.Upload upload) {
        Page page = visitor.page().url().contains("/operator") ? visitor.page() : Operator.signIn(visitor);
        page.navigate(Suite.address() + "/operator/reports");
        page.getByLabel("The address of its page").fill(Suite.address() + "/uploads/" + upload.id());
        page.getByText("Find it").click();
        return page;
    }
}
