package org.xrayreference.endtoend.browser;

import static io.restassured.RestAssured.given;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.xrayreference.endtoend.suite.Stored;
import org.xrayreference.endtoend.suite.Suite;

/** The pages of one thing that operators work at, each with something on it, and how one gets there. */
public final class OperatorPages {
    private OperatorPages() {}

    /**
     * @param upload the id of one that is there
     * @return how a visitor who is signed in gets to each page, by the name of its screenshot
     */
    public static Map<String, Consumer<Page>> details(String upload) {
        String words = "Looked at closely " + UUID.randomUUID();
        given().contentType("application/json")
                .body(Map.of(
                        "topic", "question",
                        "message", words,
                        "name", "A Visitor",
                        "email", "a.visitor.with.a.rather.long.address@an-organisation.example",
                        "acknowledged", true))
                .post("/api/v1/contact")
                .then()
                .statusCode(201);
        given().contentType("application/json")
                .body(Map.of("reason", "copyright", "message", words))
                .post("/api/v1/uploads/" + upload + "/reports")
                .then()
                .statusCode(201);
        Stored.deadLetter("xray.preview.rejected", upload, "{}", "A reason that a consumer gave: " + words);

        Map<String, Consumer<Page>> pages = new LinkedHashMap<>();
        pages.put("operator-one-message", page -> first(page, "messages", words));
        pages.put("operator-one-report", page -> first(page, "reports", "copyright"));
        pages.put("operator-one-upload", page -> {
            page.navigate(Suite.address() + "/operator/reports");
            page.getByLabel("The address of its page").fill(Suite.address() + "/uploads/" + upload);
            page.getByText("Find it").click();
        });
        pages.put("operator-one-dead-letter", page -> page.navigate(Suite.address() + "/operator/dead-letters"));
        return pages;
    }

    private static void first(Page page, String place, String text) {
        page.navigate(Suite.address() + "/operator/" + place);
        page.locator(".ledger tbody a")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .click();
    }
}
