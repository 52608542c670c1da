package org.xrayreference.gateway.result;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;
import org.xrayreference.gateway.standin.UploadStandIn.Canned;

@QuarkusTest
@WithTestResource(StandIns.class)
class ResultPageIT {
    private static final String UPLOAD = "/api/v1/uploads/" + Samples.ID;
    private static final String PAGE = "/uploads/" + Samples.ID;

    @BeforeEach
    void reset() {
        StandIns.reset();
        StandIns.upload().answers("GET", UPLOAD, Samples.upload("READY"));
    }

    @Test
    @Tag("P09")
    @DisplayName("P09: a result page stays out of search engines, caches and other sites' referrers")
    void belongsToItsVisitorAlone() {
        when().get(PAGE)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .header("X-Robots-Tag", equalTo("noindex"))
                .header("Referrer-Policy", equalTo("no-referrer"));
        assertThat(page().select("meta[name=robots]").attr("content")).contains("noindex");
    }

    @Test
    void reloadsItselfWithoutScriptWhileThereIsMoreToCome() {
        StandIns.upload().answers("GET", UPLOAD, Samples.upload("RECEIVED"));
        Document waiting = page();
        assertThat(waiting.select("noscript meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("3; url=" + PAGE);
        assertThat(waiting.select("#result").attr("data-waiting")).isEqualTo("true");
        assertThat(waiting.select(".stage-now").text()).isEqualTo("Cleaned and made small");
        assertThat(waiting.select("img[src$=preview]")).isEmpty();

        StandIns.upload().answers("GET", UPLOAD, Samples.upload("READY"));
        assertThat(page().select("meta[http-equiv=refresh]")).isEmpty();
    }

    @Test
    void showsThePreviewWhileTheLibraryIsSearched() {
        // Given
        StandIns.reference()
                .stubFor(get(urlPathEqualTo(UPLOAD + "/matches"))
                        .willReturn(Samples.problem(404, "unknown-upload", "Not yet.")));

        // When
        Document page = page();

        // Then
        assertThat(page.select("img[src=" + UPLOAD + "/preview]").attr("width")).isEqualTo("839");
        assertThat(page.select(".stage-now").text()).isEqualTo("Compared with the library");
        assertThat(page.select("noscript meta[http-equiv=refresh]")).hasSize(1);
    }

    @Test
    void showsWhatTheMatchesShare() {
        // When
        Document page = page();

        // Then
        assertThat(page.select(".receipt").text()).contains("camera and device data (EXIF)");
        assertThat(page.select(".card")).hasSize(2);
        assertThat(page.select(".card").first().text())
                .contains("Similarity 93 %")
                .doesNotContain("Shares");
        assertThat(page.select(".card a[href^=/compare]").first().attr("href"))
                .isEqualTo("/compare?left=" + Samples.ID + "&right=00000193_019");
        assertThat(page.select(".card .badge").text()).isEqualTo("Synthetic");
        assertThat(page.select(".evidence-table tbody tr").text())
                .contains("Effusion", "7 of 12", "12 %", "4.9 times as often");
        assertThat(page.select("main").text())
                .contains(
                        "Seven of twelve are labelled Effusion.",
                        "Two further pictures of the same patients are not shown.",
                        "22 December 2026",
                        "gradients-1");
        assertThat(page.select(".result-label").text()).contains("Educational, not for clinical use");
    }

    @Test
    void showsAnAbstentionAsAResult() {
        StandIns.reference()
                .stubFor(get(urlPathEqualTo(UPLOAD + "/matches")).willReturn(Samples.json(Samples.ABSTENTION)));
        Document page = page();
        assertThat(page.select("h1").text()).isEqualTo("Nothing in the library is enough like it");
        assertThat(page.select(".abstained").text()).contains("It is unlike the whole library.");
        assertThat(page.select(".notice-bad, [role=alert]")).isEmpty();
    }

    @Test
    void saysWhyAPictureCouldNotBeUsed() {
        StandIns.upload().answers("GET", UPLOAD, Samples.rejected("The picture has 52.3 megapixels; the limit is 40."));
        Document page = page();
        assertThat(page.select(".notice").text()).contains("52.3 megapixels; the limit is 40");
        assertThat(page.select("img[src$=preview]")).isEmpty();
        assertThat(page.select("form#delete")).hasSize(1);
    }

    @Test
    void survivesServicesThatAreAway() {
        // Given
        StandIns.breakDown(StandIns.reference());
        StandIns.breakDown(StandIns.preview());

        // When
        Document page = page();

        // Then
        assertThat(page.select("main").text())
                .contains("The library does not answer at the moment", "The receipt cannot be had at the moment");
    }

    @Test
    void leavesFormsAloneWhileSomethingIsAway() {
        StandIns.breakDown(StandIns.reference());
        Document page = page();
        assertThat(page.select("meta[http-equiv=refresh]")).isEmpty();
        assertThat(page.select("noscript a[href=" + PAGE + "]").text()).isEqualTo("Look again");
    }

    @Test
    void deletesWithTheCode() {
        // Given
        StandIns.upload().answers("DELETE", UPLOAD, new Canned(204, "text/plain", ""));

        // When
        Document page = Jsoup.parse(given().formParam("token", " " + Samples.DELETE_TOKEN + " ")
                .post(PAGE + "/delete")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .extract()
                .asString());

        // Then
        assertThat(page.select("h1").text()).isEqualTo("Your picture is deleted");
        assertThat(StandIns.upload().seen())
                .filteredOn(seen -> seen.method().equals("DELETE"))
                .singleElement()
                .satisfies(
                        seen -> assertThat(seen.headers().get("X-delete-token")).containsExactly(Samples.DELETE_TOKEN));
    }

    @Test
    void staysOnThePageWhenTheCodeDoesNotFit() {
        StandIns.upload().answers("DELETE", UPLOAD, Canned.problem(403, "wrong-delete-token", "Wrong code."));
        Document page = Jsoup.parse(given().formParam("token", "x")
                .post(PAGE + "/delete")
                .then()
                .statusCode(403)
                .extract()
                .asString());
        assertThat(page.select("[role=alert]").text()).contains("Wrong code.");
        assertThat(page.select("form#delete")).hasSize(1);
    }

    @Test
    void leavesARefusalInSightWhileThereIsMoreToCome() {
        // Given
        StandIns.upload().answers("GET", UPLOAD, Samples.upload("RECEIVED"));
        StandIns.upload().answers("DELETE", UPLOAD, Canned.problem(403, "wrong-delete-token", "Wrong code."));

        // When
        Document page = Jsoup.parse(
                given().formParam("token", "x").post(PAGE + "/delete").asString());

        // Then
        assertThat(page.select("[role=alert]").text()).contains("Wrong code.");
        assertThat(page.select("meta[http-equiv=refresh]")).isEmpty();
        assertThat(page.select("a[href=" + PAGE + "]")).hasSize(1);
    }

    @Test
    void sendsAReport() {
        // Given
        StandIns.contact()
                .stubFor(post(urlPathEqualTo(UPLOAD + "/reports"))
                        .willReturn(Samples.json("{\"receipt\":\"r-17\"}").withStatus(201)));

        // When
        Document page = Jsoup.parse(given().formParam("reason", "identifies-someone")
                .formParam("message", "A name,\r\ntop left")
                .formParam("idempotencyKey", "key-12345678")
                .post(PAGE + "/report")
                .then()
                .statusCode(200)
                .extract()
                .asString());

        // Then
        assertThat(page.select("main").text()).contains("r-17");
        StandIns.contact()
                .verify(postRequestedFor(urlPathEqualTo(UPLOAD + "/reports"))
                        .withHeader("Idempotency-Key", matching("key-12345678"))
                        .withRequestBody(
                                equalToJson("{\"reason\":\"identifies-someone\",\"message\":\"A name,\\ntop left\"}")));
    }

    @Test
    void losesNothingOfAReportThatWasNotTaken() {
        // Given
        StandIns.breakDown(StandIns.contact());

        // When
        Document page = Jsoup.parse(report().statusCode(503)
                .header("Retry-After", equalTo("10"))
                .extract()
                .asString());

        // Then
        assertThat(page.select("[role=alert]").text()).contains("Please try again in a minute");
        assertThat(page.select("details.report[open] textarea").val()).isEqualTo("A name");
        assertThat(page.select("details.report option[selected]").val()).isEqualTo("copyright");
        assertThat(page.select("details.report [name=idempotencyKey]").val()).isEqualTo("key-12345678");
    }

    @Test
    void offersAnotherKeyAfterAnotherReport() {
        StandIns.contact()
                .stubFor(post(urlPathEqualTo(UPLOAD + "/reports"))
                        .willReturn(Samples.problem(422, "idempotency-key-reused", "Sent before.")));
        Document page = Jsoup.parse(report().statusCode(422).extract().asString());
        assertThat(page.select("details.report [name=idempotencyKey]").val()).isNotEqualTo("key-12345678");
    }

    private static ValidatableResponse report() {
        return given().formParam("reason", "copyright")
                .formParam("message", "A name")
                .formParam("idempotencyKey", "key-12345678")
                .post(PAGE + "/report")
                .then();
    }

    @Test
    void takesNoReportOfWhatIsNotThere() {
        StandIns.upload().answers("GET", UPLOAD, Canned.problem(410, "deleted-upload", "It was deleted."));
        given().formParam("reason", "other").post(PAGE + "/report").then().statusCode(410);
        StandIns.contact().verify(0, postRequestedFor(urlPathEqualTo(UPLOAD + "/reports")));
    }

    private static Document page() {
        return Jsoup.parse(when().get(PAGE).then().statusCode(200).extract().asString());
    }
}
