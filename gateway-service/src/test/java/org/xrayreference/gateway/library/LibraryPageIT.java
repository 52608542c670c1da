package org.xrayreference.gateway.library;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;

/** The pages that show the library: browsing, one picture, findings, comparison, and the start page. */
@QuarkusTest
@WithTestResource(StandIns.class)
class LibraryPageIT {
    private static final String REFERENCES = "/api/v1/references";

    @BeforeEach
    void reset() {
        StandIns.reset();
    }

    @Test
    void asksForWhatWasChosen() {
        page("/library?finding=effusion&with=Pleural+Thickening&view=PA&sex=F&ageMin=20&ageMax=x&q=+fluid+&page=3");

        StandIns.reference()
                .verify(getRequestedFor(urlPathEqualTo(REFERENCES))
                        .withQueryParam("finding", equalTo("effusion"))
                        .withQueryParam("with", equalTo("Pleural Thickening"))
                        .withQueryParam("view", equalTo("PA"))
                        .withQueryParam("sex", equalTo("F"))
                        .withQueryParam("ageMin", equalTo("20"))
                        .withoutQueryParam("ageMax")
                        .withQueryParam("q", equalTo("fluid"))
                        .withQueryParam("page", equalTo("2"))
                        .withQueryParam("size", equalTo("24")));
    }

    @Test
    void asksForNoAgeThatTheLibraryRefuses() {
        page("/library?ageMin=999&ageMax=40");

        StandIns.reference()
                .verify(getRequestedFor(urlPathEqualTo(REFERENCES))
                        .withQueryParam("ageMin", equalTo("40"))
                        .withQueryParam("ageMax", equalTo("120")));
    }

    @Test
    void asksUnderTheNumberOfThePage() {
        String requestId = when().get("/library").then().extract().header("X-Request-Id");

        StandIns.reference()
                .verify(getRequestedFor(urlPathEqualTo(REFERENCES)).withHeader("X-Request-Id", equalTo(requestId)));
    }

    @Test
    void linksEveryChoiceWithItsCount() {
        // When
        Document page = page("/library?finding=effusion");

        // Then
        assertThat(page.select(".facet a[aria-current]").text()).isEqualTo("Effusion 30");
        assertThat(page.select(".facet a[href='/library?finding=effusion&with=mass']")
                        .text())
                .isEqualTo("Mass 20");
        assertThat(page.select(".facet a[href='/library?finding=effusion&sex=F']")
                        .text())
                .isEqualTo("female 28");
        assertThat(page.select(".chip-on").attr("href")).isEqualTo("/library");
        assertThat(page.select(".paging a[rel=next]").attr("href")).isEqualTo("/library?finding=effusion&page=2");
    }

    @Test
    void showsPicturesWithKnownSizesLazily() {
        // When
        Document page = page("/library");

        // Then
        assertThat(page.select(".card img[loading=lazy]")).hasSize(2);
        assertThat(page.select(".card img").attr("width")).isEqualTo("256");
        assertThat(page.select(".card img").attr("height")).isEqualTo("210");
        assertThat(page.select(".card .badge").text()).isEqualTo("Synthetic");
    }

    @Test
    void escapesWhatWasTyped() {
        Document page = page("/library?q=%3Cscript%3Ealert(1)%3C/script%3E&finding=%22%3E%3Cimg%20src=x%3E");
        assertThat(page.select("script:not([src]), img[src=x]")).isEmpty();
        assertThat(page.select("#q").val()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void passesOnThatAChoiceIsNotUsable() {
        StandIns.reference()
                .stubFor(get(urlPathEqualTo(REFERENCES))
                        .willReturn(Samples.problem(400, "bad-parameter", "“view” must be PA or AP.")));
        Document page = Jsoup.parse(
                when().get("/library?view=XX").then().statusCode(400).extract().asString());
        assertThat(page.select("main").text()).contains("“view” must be PA or AP.");
    }

    @Test
    @Tag("P19")
    void showsAPictureWithItsBoxesItsSourceAndTheLabelsWorth() {
        // When
        Document page = page("/library/00000193_019");

        // Then
        assertThat(page.select("svg.overlay").attr("viewBox")).isEqualTo("0 0 2500 2048");
        assertThat(page.select("svg.overlay rect").attr("x")).isEqualTo("700.0");
        assertThat(page.select("main").text())
                .contains("NIH ChestX-ray14", "Wang et al., CVPR 2017", "read out of a report by a program");
        assertThat(page.select(".chips a").eachAttr("href"))
                .containsExactly("/findings/effusion", "/findings/pleural-thickening");
        assertThat(page.select(".card a[href='/compare?left=00000193_019&right=synthetic-mass-01']"))
                .hasSize(1);
    }

    @Test
    void saysThatASyntheticPictureIsOne() {
        Document page = page("/library/synthetic-mass-01");
        assertThat(page.select(".film-large .badge").text()).contains("Synthetic");
        assertThat(page.select("main").text()).contains("a program drew it").doesNotContain("read out of a report");
    }

    @Test
    void explainsAFinding() {
        // When
        Document page = page("/findings/effusion");

        // Then
        assertThat(page.select("main").text())
                .contains("pleural fluid", "Fluid around the lung.", "A blunted corner.", "Scars.", "The corners.");
        assertThat(page.select("a[href^=https]").attr("rel")).contains("noopener");
        StandIns.reference()
                .verify(getRequestedFor(urlPathEqualTo(REFERENCES)).withQueryParam("finding", equalTo("no-finding")));
    }

    @Test
    void comparesTwoPictures() {
        Document page = page("/compare?left=00000193_019&right=synthetic-mass-01");
        assertThat(page.select(".pane img").eachAttr("src"))
                .containsExactly(REFERENCES + "/00000193_019/image", REFERENCES + "/synthetic-mass-01/image");
        assertThat(page.select("script").attr("src")).endsWith("/compare.js");
    }

    @Test
    void comparesAnUploadOnlyWhileItIsThere() {
        StandIns.upload().answers("GET", "/api/v1/uploads/" + Samples.ID, Samples.upload("READY"));
        given().get("/compare?left=" + Samples.ID + "&right=00000193_019")
                .then()
                .statusCode(200)
                .header("Cache-Control", is("private, no-store"));

        StandIns.upload().answers("GET", "/api/v1/uploads/" + Samples.ID, Samples.upload("RECEIVED"));
        when().get("/compare?left=" + Samples.ID + "&right=00000193_019").then().statusCode(409);
    }

    @Test
    void saysThatTheLibraryIsAway() {
        StandIns.breakDown(StandIns.reference());

        assertThat(page("/").select("main").text()).contains("The library does not answer at the moment");
        for (String path : new String[] {"/library", "/library/00000193_019", "/findings", "/findings/effusion"}) {
            Document page = Jsoup.parse(
                    when().get(path).then().statusCode(503).extract().asString());
            assertThat(page.select("main").text()).contains("The library does not answer at the moment");
        }
        assertThat(page("/status").select("main").text()).contains("A part of the site does not work");
    }

    private static Document page(String path) {
        return Jsoup.parse(given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
