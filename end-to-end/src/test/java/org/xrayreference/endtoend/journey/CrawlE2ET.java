package org.xrayreference.endtoend.journey;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.xrayreference.endtoend.suite.Suite;

/** Follows the site's own links as a reader without script and cookies would. */
@ExtendWith(Suite.class)
class CrawlE2ET {
    /** Enough for every kind of page; the library's filters alone would go on for thousands. */
    private static final int PAGES = 120;

    @Test
    @Tag("P01")
    @Tag("P02")
    @DisplayName("P01, P02: every page is reached without an account, says what it is, and links the privacy policy")
    void everyLinkLeadsToAWholePage() {
        // Given
        Set<String> seen = new HashSet<>(Set.of("/"));
        Queue<String> next = new ArrayDeque<>(seen);
        List<String> faults = new ArrayList<>();
        int pages = 0;

        // When
        while (!next.isEmpty() && pages < PAGES) {
            String path = next.remove();
            Response answer = given().urlEncodingEnabled(false).get(path);
            if (answer.statusCode() != 200) {
                faults.add(path + " answers " + answer.statusCode());
            } else if (answer.contentType().startsWith("text/html")) {
                pages++;
                Document page = Jsoup.parse(answer.asString(), Suite.address() + path);
                faults.addAll(faultsOf(path, page));
                internalLinks(page).stream().filter(seen::add).forEach(next::add);
            }
        }

        // Then
        assertEquals(List.of(), faults);
        assertTrue(seen.containsAll(Set.of("/library", "/findings", "/privacy", "/contact", "/status", "/upload")));
        assertTrue(pages >= 30, pages + " pages");
    }

    private static List<String> faultsOf(String path, Document page) {
        List<String> faults = new ArrayList<>();
        if (page.select("h1").size() != 1) {
            faults.add(path + " has " + page.select("h1").size() + " h1");
        }
        if (page.select("footer a[href=/privacy]").isEmpty()) {
            faults.add(path + " does not link the privacy policy in its footer");
        }
        if (!page.body().text().contains("Educational, not for clinical use")) {
            faults.add(path + " does not say that it is not for clinical use");
        }
        for (Element foreign : page.select("a[href^=http]")) {
            if (!foreign.attr("href").startsWith(Suite.address())
                    && !foreign.attr("rel").contains("noopener")) {
                faults.add(path + " links " + foreign.attr("href") + " without noopener");
            }
        }
        return faults;
    }

    private static List<String> internalLinks(Document page) {
        return page.select("a[href^=/], link[href^=/], script[src^=/], img[src^=/]").stream()
                .map(link -> link.hasAttr("href") ? link.attr("href") : link.attr("src"))
                .map(link -> link.replaceFirst("#.*", ""))
                .toList();
    }
}
