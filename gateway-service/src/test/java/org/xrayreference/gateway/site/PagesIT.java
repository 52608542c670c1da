package org.xrayreference.gateway.site;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;
import org.xrayreference.gateway.standin.UploadStandIn.Canned;
import org.xrayreference.gateway.texts.AllowedHosts;

/** What holds for every page. */
@QuarkusTest
@WithTestResource(StandIns.class)
class PagesIT {
    private static final String UPLOAD = "/api/v1/uploads/" + Samples.ID;
    private static final int FIRST_PAGE_BYTES = 100 * 1024;

    @BeforeEach
    void reset() {
        StandIns.reset();
        StandIns.upload().answers("GET", UPLOAD, Samples.upload("READY"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/upload",
                "/uploads/" + Samples.ID,
                "/library",
                "/library?finding=effusion&with=mass&view=PA&sex=F&ageMin=20&ageMax=60&q=fluid&page=2",
                "/library/00000193_019",
                "/library/synthetic-mass-01",
                "/compare",
                "/compare?left=00000193_019",
                "/compare?left=00000193_019&right=synthetic-mass-01",
                "/compare?left=" + Samples.ID + "&right=00000193_019",
                "/findings",
                "/findings/effusion",
                "/contact",
                "/privacy",
                "/receipts",
                "/privacy/2026-11-22",
                "/privacy/2026-11-23/changes",
                "/privacy/2026-11-27/changes",
                "/privacy/2026-11-29/changes",
                "/privacy/inventory",
                "/choices",
                "/about",
                "/accessibility",
                "/glossary",
                "/learn",
                "/labels",
                "/status",
                "/nothing-here",
                "/library/unknown",
                "/findings/unknown"
            })
    @Tag("P02")
    @Tag("P21")
    @DisplayName(
            "P02, P21: every page says what it is, loads nothing from elsewhere, and marks links that leave the site")
    void isBuiltAsEveryPage(String path) {
        // When
        Document page = Jsoup.parse(when().get(path)
                .then()
                .contentType("text/html;charset=UTF-8")
                .header(
                        "Content-Security-Policy",
                        matchesPattern("default-src 'none'; img-src 'self' blob:; style-src 'self';"
                                + " script-src 'nonce-[A-Za-z0-9_-]{22}'; connect-src 'self'; object-src 'none';"
                                + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo(path.equals("/choices") ? "same-origin" : "no-referrer"))
                .header("Permissions-Policy", containsString("camera=()"))
                .header("Cross-Origin-Opener-Policy", equalTo("same-origin"))
                .header("Cross-Origin-Resource-Policy", equalTo("same-origin"))
                .header("X-Request-Id", matchesPattern("[0-9a-f]{24}"))
                .extract()
                .asString());

        // Then
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.title()).isNotBlank();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("header .label").text()).contains("Educational, not for clinical use");
        assertThat(page.select("footer a[href=/privacy]")).hasSize(1);
        assertThat(page.select("a.skip[href=#main]")).hasSize(1);
        assertThat(page.select("main#main")).hasSize(1);
        assertNothingInline(page);
        assertEverythingNamed(page);
    }

    private static void assertNothingInline(Document page) {
        assertThat(page.select("style, [style]")).isEmpty();
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .isEmpty();
        assertThat(page.select("[src], link[href]").eachAttr("src")).noneMatch(src -> src.contains("//"));
        assertThat(page.select("link").eachAttr("href")).noneMatch(href -> href.contains("//"));
    }

    private static void assertEverythingNamed(Document page) {
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (Element picture : page.select("img")) {
            assertThat(picture.hasAttr("alt")).as(picture.outerHtml()).isTrue();
            assertThat(picture.attr("width")).as(picture.outerHtml()).matches("[1-9][0-9]*");
            assertThat(picture.attr("height")).as(picture.outerHtml()).matches("[1-9][0-9]*");
        }
        for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
            boolean labelled = field.closest("label") != null
                    || !page.select("label[for=" + field.id() + "]").isEmpty();
            assertThat(labelled).as(field.outerHtml()).isTrue();
        }
        for (Element described : page.select("[aria-labelledby], [aria-describedby]")) {
            String ids = described.attr("aria-labelledby") + described.attr("aria-describedby");
            assertThat(page.getElementById(ids))
                    .as(described.tagName() + " " + ids)
                    .isNotNull();
        }
        for (Element outside : page.select("a[href^=http]")) {
            if (!outside.attr("href").startsWith("https://xray.example")) {
                assertThat(outside.attr("rel")).contains("noopener", "noreferrer", "external");
                assertThat(outside.parent().text()).contains(outside.text() + " (leaves this site)");
                assertThat(AllowedHosts.contains(
                                URI.create(outside.attr("href")).getHost()))
                        .as(outside.outerHtml())
                        .isTrue();
            }
        }
    }

    @Test
    void leadsNowhereThatIsNotThere() {
        // Given
        Set<String> seen = new LinkedHashSet<>();
        Set<String> next = new LinkedHashSet<>(Set.of("/", "/uploads/" + Samples.ID));

        // When
        while (!next.isEmpty() && seen.size() < 200) {
            String path = next.iterator().next();
            next.remove(path);
            seen.add(path);
            var answer = when().get(path).then().extract().response();

            // Then
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            if (answer.contentType().startsWith("text/html")) {
                Document page = Jsoup.parse(answer.asString());
                page.select("a[href^=/], link[href^=/]").eachAttr("href").stream()
                        .map(href -> href.replaceFirst("#.*", ""))
                        .filter(href -> !seen.contains(href) && !href.contains("page="))
                        .forEach(next::add);
                page.select("img[src^=/], script[src^=/]").eachAttr("src").stream()
                        .filter(src -> !seen.contains(src))
                        .forEach(next::add);
            }
        }
        assertThat(seen).hasSizeGreaterThan(25);
    }

    @Test
    void weighsLittle() {
        // When
        String home = given().get("/").asString();
        int bytes = home.length();
        Document page = Jsoup.parse(home);
        for (String url : page.select("link[href^=/assets], script").eachAttr("href")) {
            bytes += given().get(url).asByteArray().length;
        }

        // Then: what is left is for the pictures
        assertThat(bytes).isLessThan(FIRST_PAGE_BYTES / 2);
    }

    @Test
    void compressesTextAndKeepsAssetsForEver() {
        String css = Jsoup.parse(when().get("/").asString())
                .select("link[rel=stylesheet]")
                .attr("href");

        given().header("Accept-Encoding", "gzip")
                .get(css)
                .then()
                .statusCode(200)
                .contentType("text/css;charset=UTF-8")
                .header("Content-Encoding", equalTo("gzip"))
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"));
        given().header("Accept-Encoding", "gzip").get("/about").then().header("Content-Encoding", equalTo("gzip"));
        given().header("Accept-Encoding", "gzip")
                .get("/api/v1/findings")
                .then()
                .header("Content-Encoding", equalTo("gzip"));
    }

    @Test
    void servesAssetsOfAnOlderPageWithoutKeepingThem() {
        when().get("/assets/000000000000/site.css").then().statusCode(200).header("Cache-Control", equalTo("no-store"));
        when().get("/assets/000000000000/nothing.css").then().statusCode(404);
    }

    @Test
    void forgivesASlashTooMuch() {
        given().redirects()
                .follow(false)
                .get("/library/?view=PA")
                .then()
                .statusCode(308)
                .header("Location", equalTo("/library?view=PA"));
    }

    @Test
    void answersErrorsOfPagesAsPages() {
        when().get("/nothing-here").then().statusCode(404).body(containsString("There is nothing at this address"));
        when().delete("/library").then().statusCode(405).body(containsString("This address does not do that"));
        StandIns.upload().answers("GET", UPLOAD, Canned.problem(410, "deleted-upload", "It was deleted."));
        when().get("/uploads/" + Samples.ID).then().statusCode(410).body(containsString("It was deleted."));
    }

    @Test
    void describesItself() {
        when().get("/q/openapi")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(containsString("openapi: 3.1.0"));
        when().get("/robots.txt").then().statusCode(200).body(containsString("Disallow: /uploads/"));
    }

    @Test
    @Tag("P24")
    @DisplayName("P24: there is an address to report a weakness to")
    void saysWhereToReportAWeakness() {
        when().get("/.well-known/security.txt")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Contact: https://xray.example/contact?topic=security"),
                        matchesPattern("(?s).*Expires: [0-9-]+T00:00:00Z\n.*")));
    }

    @Test
    void isReadyByItself() {
        when().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }
}
