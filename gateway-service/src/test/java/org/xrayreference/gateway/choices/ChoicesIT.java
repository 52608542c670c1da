package org.xrayreference.gateway.choices;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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

/** What stands in pages and headers while Google Analytics and AdSense are configured. */
@QuarkusTest
@WithTestResource(StandIns.class)
class ChoicesIT {
    private static final String ALL = "measurement.yes_advertising.yes";
    private static final List<String> MARKS =
            List.of("google", "G-TEST1234", "ca-pub-", "adsbygoogle", "consent.js", "May Google");

    private static final String OWN_SCRIPTS_ONLY = "script-src 'nonce-[A-Za-z0-9_-]{22}';";

    @BeforeEach
    void reset() {
        StandIns.reset();
        StandIns.upload().answers("GET", "/api/v1/uploads/" + Samples.ID, Samples.upload("READY"));
    }

    @Test
    @Tag("P14")
    @DisplayName("P14: before the choice a page asks, names no script of Google, and keeps the strict policy")
    void asksFirst() {
        Response answer = american().get("/library");
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("aside[aria-label=Your choice] button").eachAttr("value"))
                .containsExactly("refuse", "allow");
        assertThat(page.select("aside[aria-label=Your choice] button").eachAttr("class"))
                .as("both look the same")
                .containsExactly("button-small", "button-small");
        assertThat(answer.asString()).doesNotContain("G-TEST1234", "ca-pub-", "googletagmanager", "consent.js");
        assertThat(answer.header("Content-Security-Policy"))
                .containsPattern(OWN_SCRIPTS_ONLY)
                .doesNotContain("strict-dynamic", "http");
        assertThat(answer.headers().hasHeaderWithName("Set-Cookie")).isFalse();
        assertThat(answer.headers().getValues("Vary")).contains("Cookie, Sec-GPC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/library", "/library/00000193_019", "/findings", "/findings/effusion"})
    @Tag("P14")
    @DisplayName("P14: after it was allowed, a page loads it under a nonce that is new with every answer")
    void loadsWhatWasAllowed(String path) {
        Response answer = american().cookie("__Host-xray-choices", ALL).get(path);
        Document page = Jsoup.parse(answer.asString());
        Element script = page.selectFirst("script[data-measurement=G-TEST1234]");
        assertThat(script.attr("data-measurement-script")).isEqualTo("https://www.googletagmanager.com/gtag/js");
        assertThat(script.attr("data-publisher")).isEqualTo("ca-pub-1234567890123456");
        assertThat(page.select("ins.adsbygoogle")).hasSize(1);
        assertThat(page.select("script[src]").eachAttr("nonce"))
                .isNotEmpty()
                .allMatch(nonce -> nonce.equals(script.attr("nonce")) && nonce.length() == 22);
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(answer.header("Content-Security-Policy"))
                .contains("script-src 'nonce-" + script.attr("nonce") + "' 'strict-dynamic';");
        assertThat(american().cookie("__Host-xray-choices", ALL).get(path).header("Content-Security-Policy"))
                .isNotEqualTo(answer.header("Content-Security-Policy"));
    }

    @Test
    @Tag("P14")
    @DisplayName("P14: a page that hides where it is cannot choose; the visitor is asked again where it can be told")
    void asksAgainWhoseOriginIsHidden() {
        Response answer = given().redirects()
                .follow(false)
                .header("Origin", "null")
                .formParam("measurement", "allow")
                .post("/choices");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/choices");
        assertThat(answer.headers().hasHeaderWithName("Set-Cookie")).isFalse();
        assertThat(given().get("/choices").header("Referrer-Policy")).isEqualTo("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE", "GB", "CH", "XX"})
    @Tag("P14")
    @DisplayName("P14: in Europe, and where nobody knows where, there is measurement but no advertising")
    void hasNoAdvertisingInEurope(String country) {
        String page = given().header("CF-IPCountry", country)
                .cookie("__Host-xray-choices", ALL)
                .get("/library")
                .asString();
        assertThat(page).contains("G-TEST1234").doesNotContain("ca-pub-", "adsbygoogle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/library", "/library/00000193_019", "/findings", "/findings/effusion"})
    @Tag("P26")
    @DisplayName("P26: with Global Privacy Control there is no markup of it at all, whatever was chosen")
    void obeysGlobalPrivacyControl(String path) {
        for (RequestSpecification visitor : List.of(american(), american().cookie("__Host-xray-choices", ALL))) {
            Response answer = visitor.header("Sec-GPC", "1").get(path);
            assertThat(answer.asString()).doesNotContain(MARKS.toArray(String[]::new));
            assertThat(answer.header("Content-Security-Policy")).containsPattern(OWN_SCRIPTS_ONLY);
        }
        assertThat(given().header("Sec-GPC", "1").get("/choices").asString())
                .contains("Your browser sends the signal of Global Privacy Control");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/upload",
                "/uploads/" + Samples.ID,
                "/contact",
                "/privacy",
                "/learn",
                "/compare",
                "/about",
                "/status",
                "/library/unknown",
                "/nothing-here",
                "/library?q=a+name"
            })
    @Tag("P14")
    @DisplayName("P14: other pages, errors and searches have nothing of it, also after it was allowed")
    void leavesOtherPagesAlone(String path) {
        Response answer = american()
                .cookie("__Host-xray-choices", ALL)
                .urlEncodingEnabled(false)
                .get(path);
        assertThat(answer.asString()).doesNotContain("G-TEST1234", "ca-pub-", "adsbygoogle", "consent.js");
        assertThat(answer.header("Content-Security-Policy")).containsPattern(OWN_SCRIPTS_ONLY);
        assertThat(american().urlEncodingEnabled(false).get(path).asString()).doesNotContain("May Google");
    }

    @Test
    @Tag("P26")
    @DisplayName("P26: refusing is one press like allowing, lasts six months, and deletes what Google had set")
    void refuses() {
        Response answer = given().redirects()
                .follow(false)
                .cookie("__Host-xray-choices", ALL)
                .cookie("_ga", "GA1.1.1")
                .cookie("__gads", "x")
                .formParam("asked", "measurement", "advertising")
                .formParam("answer", "refuse")
                .formParam("back", "/library?view=PA")
                .post("/choices");
        answer.then().statusCode(303).header("Location", endsWith("/library?view=PA"));
        assertThat(answer.headers().getValues("Set-Cookie"))
                .contains("_ga=; Path=/; Max-Age=0", "__gads=; Path=/; Max-Age=0")
                .anyMatch(
                        cookie -> cookie.startsWith(
                                "__Host-xray-choices=measurement.no_advertising.no; Path=/; Max-Age=15724800; HttpOnly; SameSite=Lax"));
        assertThat(american()
                        .cookie("__Host-xray-choices", "measurement.no_advertising.no")
                        .get("/library")
                        .asString())
                .doesNotContain(MARKS.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "DE"})
    @Tag("P14")
    @Tag("P26")
    @DisplayName("P14, P26: who answers the question on a page answers what it asks; other choices stay, or stay open")
    void answersWhatIsAsked(String country) {
        // Given
        String before = "US".equals(country) ? "advertising.no" : "";
        Element strip = Jsoup.parse(given().header("CF-IPCountry", country)
                        .cookie("__Host-xray-choices", before)
                        .get("/library")
                        .asString())
                .selectFirst("form:has(button[name=answer])");
        assertThat(strip.text()).contains("May Google measure how this site is used?");

        // When
        String cookie = given().redirects()
                .follow(false)
                .cookie("__Host-xray-choices", before)
                .formParam("asked", strip.select("input[name=asked]").eachAttr("value"))
                .formParam("answer", "allow")
                .post("/choices")
                .header("Set-Cookie");

        // Then
        assertThat(cookie)
                .startsWith(
                        "US".equals(country)
                                ? "__Host-xray-choices=measurement.yes_advertising.no;"
                                : "__Host-xray-choices=measurement.yes;");
    }

    @Test
    @Tag("P26")
    @DisplayName("P26: one purpose can be allowed alone, and withdrawing deletes the choice itself")
    void choosesOneAndWithdraws() {
        given().redirects()
                .follow(false)
                .formParam("measurement", "allow")
                .post("/choices")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/choices"))
                .header("Set-Cookie", containsString("__Host-xray-choices=measurement.yes;"));
        given().redirects()
                .follow(false)
                .cookie("__Host-xray-choices", ALL)
                .formParam("all", "forget")
                .post("/choices")
                .then()
                .header("Set-Cookie", containsString("__Host-xray-choices=; Path=/; Max-Age=0"));
    }

    @Test
    @Tag("P26")
    @DisplayName("P26: another site's page cannot choose for a visitor")
    void takesNoChoiceFromElsewhere() {
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("measurement", "allow")
                .post("/choices")
                .then()
                .statusCode(403);
    }

    @Test
    @Tag("P15")
    @Tag("P26")
    @DisplayName("P15, P26: the choices page lists cookies, third parties with their policies, and tools to opt out")
    void listsWhatIsSwitchedOn() {
        Document page = Jsoup.parse(american().get("/choices").asString());
        assertThat(page.select("#cookies ~ .scroll th code").eachText())
                .contains("__Host-xray-policy", "__Host-xray-choices", "_ga", "_ga_*", "__gads", "__gpi");
        assertThat(page.select("a[href=https://policies.google.com/privacy]")).hasSize(2);
        assertThat(page.select("a[href=https://tools.google.com/dlpage/gaoptout]"))
                .hasSize(1);
        assertThat(page.select("form.choice")).hasSize(2).allSatisfy(form -> {
            assertThat(form.select("button").eachAttr("value")).containsExactly("refuse", "allow");
            assertThat(form.select("button").eachAttr("class")).containsExactly("button-quiet", "button-quiet");
            assertThat(form.select("input[type=checkbox]")).isEmpty();
        });
    }

    @Test
    @Tag("P26")
    void tellsThatItObeysTheSignal() {
        given().get("/.well-known/gpc.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("gpc", equalTo(true));
    }

    private static RequestSpecification american() {
        return given().header("CF-IPCountry", "US");
    }
}
