package org.xrayreference.endtoend.browser;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One page of every kind that shows the library or is text, with the name that its screenshot gets. */
public final class SitePages {
    private SitePages() {}

    public static Map<String, String> all() {
        List<String> films = await("two films in the library")
                .atMost(3, TimeUnit.MINUTES)
                .until(
                        () -> given().get("/api/v1/references?finding=effusion&size=2")
                                .jsonPath()
                                .getList("items.id"),
                        ids -> ids != null && ids.size() == 2);
        return Map.ofEntries(
                Map.entry("home", "/"),
                Map.entry("library", "/library"),
                Map.entry("library-narrowed", "/library?finding=effusion&view=PA"),
                Map.entry("library-empty", "/library?finding=hernia&with=pneumothorax&ageMin=1&ageMax=2"),
                Map.entry("library-item", "/library/" + films.get(0)),
                Map.entry("findings", "/findings"),
                Map.entry("finding", "/findings/effusion"),
                Map.entry("compare", "/compare?left=" + films.get(0) + "&right=" + films.get(1)),
                Map.entry("upload", "/upload"),
                Map.entry("contact", "/contact"),
                Map.entry("learn", "/learn"),
                Map.entry("glossary", "/glossary"),
                Map.entry("labels", "/labels"),
                Map.entry("receipts", "/receipts"),
                Map.entry("privacy", "/privacy"),
                Map.entry("privacy-changes", "/privacy/2026-11-29/changes"),
                Map.entry("privacy-inventory", "/privacy/inventory"),
                Map.entry("choices", "/choices"),
                Map.entry("promises", "/privacy/promises"),
                Map.entry("about", "/about"),
                Map.entry("accessibility", "/accessibility"),
                Map.entry("status", "/status"));
    }
}
