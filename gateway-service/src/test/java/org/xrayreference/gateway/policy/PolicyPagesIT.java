package org.xrayreference.gateway.policy;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.standin.StandIns;

@QuarkusTest
@WithTestResource(StandIns.class)
class PolicyPagesIT {
    @BeforeEach
    void reset() {
        StandIns.reset();
    }

    @Test
    @Tag("P01")
    @Tag("P27")
    @DisplayName("P01, P27: the policy in force is shown with its date, and every version can be read")
    void showsThePolicyAndItsVersions() {
        Document page = page("/privacy");
        assertThat(page.select("h1").text()).isEqualTo("Privacy");
        assertThat(page.text()).contains("In force since 29 November 2026");
        assertThat(page.select("a[href=/privacy/2026-11-22]")).isNotEmpty();
        assertThat(page.select("a[href=/privacy/2026-11-23]")).isNotEmpty();
        assertThat(page("/privacy/2026-11-22").text())
                .contains("version of 22 November 2026", "no longer in force", "The site sets no cookies.");
        when().get("/privacy/2020-01-01").then().statusCode(404);
        when().get("/privacy/2026-11-22/changes").then().statusCode(404);
    }

    @Test
    @Tag("P03")
    @Tag("P04")
    @Tag("P09")
    @Tag("P12")
    @Tag("P18")
    @DisplayName("P03, P04, P09, P12, P18: the policy says what the site is not, what not to send, and what it notes")
    void saysWhatThePromisesSay() {
        assertThat(page("/privacy").text())
                .contains(
                        "is not a hospital, a practice, a doctor's office or a covered clinical service",
                        "promises no medical confidentiality",
                        "Do not send names, birth dates, record numbers, accession numbers",
                        "is treated as not confidential",
                        "the time, the IP address, the kind of browser and device, the page that led here, the address asked for",
                        "A provider has its own terms and its own policy",
                        "Those who go on using the site after that date accept the new version");
    }

    @Test
    @Tag("P27")
    @DisplayName("P27: differences between two versions are marked as such, without colour or script")
    void showsDifferences() {
        Document page = page("/privacy/2026-11-23/changes");
        assertThat(page.select("ins").text()).contains("The receipt is signed");
        assertThat(page.select("del").text()).contains("The site sets no cookies.");
        assertThat(page.select("p:has(ins):has(del)"))
                .as("paragraphs rewritten")
                .hasSizeGreaterThan(3);
    }

    @Test
    @Tag("P22")
    @Tag("P27")
    @DisplayName("P22, P27: the policy says how long backups keep what was deleted, as new against the version before")
    void saysWhatBackupsKeep() {
        Document page = page("/privacy/2026-11-27/changes");
        assertThat(page.select("ins").text())
                .contains("pictures, previews, messages and records", "for 30 days", "is deleted again");
        assertThat(page.select("del").text()).doesNotContain("periods", "picture");
    }

    @Test
    @Tag("P22")
    @Tag("P27")
    @Tag("P29")
    @DisplayName("P22, P27, P29: the policy says what stays after a deletion, as new against the version before")
    void saysWhatStaysAfterDeletion() {
        Document page = page("/privacy/2026-11-29/changes");
        assertThat(page.select("ins").text())
                .contains(
                        "told each other about a deleted picture",
                        "A report about it, or a message that names it",
                        "not restored");
        assertThat(page.select("del").text()).contains("much sooner than").doesNotContain("scrambled", "backup");
    }

    @Test
    @Tag("P25")
    @Tag("P27")
    @DisplayName("P25, P27: a notice stands on other pages until it is closed, which alone sets a cookie")
    void isToldOncePerVersion() {
        // Given
        Response first = when().get("/library?finding=effusion");
        Document page = Jsoup.parse(first.asString());
        assertThat(first.headers().hasHeaderWithName("Set-Cookie")).isFalse();
        assertThat(page.select("aside[aria-label=Privacy policy]").text()).contains("29 November 2026");
        assertThat(page("/privacy").select("aside[aria-label=Privacy policy]")).isEmpty();

        // When
        Response closed = given().redirects()
                .follow(false)
                .formParam("version", page.select("input[name=version]").val())
                .formParam(
                        "back",
                        page.select("aside[aria-label=Privacy policy] input[name=back]")
                                .val())
                .post("/privacy/notice");

        // Then
        closed.then().statusCode(303).header("Location", endsWith("/library?finding=effusion"));
        assertThat(closed.header("Set-Cookie"))
                .startsWith("__Host-xray-policy=2026-11-29; Path=/; Max-Age=15724800; HttpOnly; SameSite=Lax");
        assertThat(Jsoup.parse(given().cookie("__Host-xray-policy", "2026-11-29")
                                .get("/library")
                                .asString())
                        .select("aside[aria-label=Privacy policy]"))
                .isEmpty();
        assertThat(Jsoup.parse(given().cookie("__Host-xray-policy", "2026-11-27")
                                .get("/library")
                                .asString())
                        .select("aside[aria-label=Privacy policy]"))
                .hasSize(1);
    }

    @Test
    void remembersNoVersionThatDoesNotExist() {
        given().formParam("version", "2099-01-01")
                .post("/privacy/notice")
                .then()
                .statusCode(404);
    }

    private static Document page(String path) {
        return Jsoup.parse(when().get(path).then().statusCode(200).extract().asString());
    }
}
