package org.xrayreference.gateway.learn;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;

/** The quiz without script: every question and every verdict is a page. */
@QuarkusTest
@WithTestResource(StandIns.class)
class LearnPageIT {
    private static final String REFERENCES = "/api/v1/references";

    @BeforeEach
    void reset() {
        StandIns.reset();
        labelled("effusion", "00000001_000", "00000002_000", "00000003_000");
        labelled("no-finding", "00000009_000");
    }

    private static void labelled(String finding, String... ids) {
        String name = finding.equals("effusion") ? "Effusion" : "No Finding";
        List<String> films =
                List.of(ids).stream().map(id -> Samples.reference(id, name)).toList();
        StandIns.reference()
                .stubFor(get(urlPathEqualTo(REFERENCES))
                        .withQueryParam("finding", equalTo(finding))
                        .willReturn(Samples.json("{\"total\":%d,\"page\":0,\"size\":24,\"items\":[%s]}"
                                .formatted(ids.length, String.join(",", films)))));
        for (String id : ids) {
            StandIns.reference()
                    .stubFor(get(urlPathEqualTo(REFERENCES + "/" + id))
                            .willReturn(Samples.json(Samples.reference(id, name))));
        }
    }

    @Test
    void asksWithoutGivingTheAnswerAway() {
        // When
        Document page = Jsoup.parse(when().get("/learn")
                .then()
                .statusCode(200)
                .header("Cache-Control", is("no-store"))
                .extract()
                .asString());

        // Then
        assertThat(page.select("h1").text()).containsAnyOf("Which finding do these three share?", "labelled Effusion?");
        assertThat(page.select(".quiz-films img").eachAttr("alt"))
                .hasSizeBetween(2, 3)
                .noneMatch(text -> text.contains("Effusion") || text.contains("labelled"));
        assertThat(page.select("button[name=answer]")).isNotEmpty();
        assertThat(page.select("input[name=practice]").val()).isEqualTo("0.0");
    }

    @Test
    void saysWhatWasRight() {
        // When
        Document page = answer("share", "00000001_000,00000002_000,00000003_000", "effusion", "1.0;mass.0.3.1.0");

        // Then
        assertThat(page.select("h1").text()).isEqualTo("Right: all three are labelled Effusion");
        assertThat(page.select(".quiz-head").text()).contains("1 of 2 right");
        assertThat(page.select("input[name=practice]").val()).isEqualTo("2.1;effusion.1.7.1.1;mass.0.3.1.0");
        assertThat(page.select("main").text()).contains("The corners.", "Effusion 1 of 1 right");
        assertThat(page.select(".quiz-films svg.overlay")).hasSize(3);
    }

    @Test
    void saysWhatWasMissed() {
        // When
        Document page = answer("spot", "00000009_000,00000002_000", "00000009_000", "0.0");

        // Then
        assertThat(page.select("h1").text()).isEqualTo("Not this time: picture B is labelled Effusion");
        assertThat(page.select("a[href='/compare?left=00000009_000&right=00000002_000']"))
                .hasSize(1);
        assertThat(page.select("input[name=practice]").val()).isEqualTo("1.0;effusion.0.2.1.0");
    }

    @Test
    void asksAnewWhenTheQuestionMakesNoSense() {
        Document page = answer("spot", "00000001_000,00000002_000", "00000001_000", "<script>");
        assertThat(page.select("button[name=answer]")).isNotEmpty();
        assertThat(page.select("input[name=practice]").val()).isEqualTo("0.0");
    }

    @Test
    void beginsWithPicturesThatWereBroughtAlong() {
        // When
        Document page = Jsoup.parse(given().urlEncodingEnabled(false)
                .get("/learn?with=00000003_000,00000009_000,%3Cb%3E")
                .then()
                .statusCode(200)
                .extract()
                .asString());

        // Then
        StandIns.reference().verify(getRequestedFor(urlPathEqualTo(REFERENCES + "/00000003_000")));
        assertThat(page.select("input[name=with]").val()).isEqualTo("00000003_000,00000009_000");
        assertThat(page.select("input[name=films]").val()).contains("00000003_000");
    }

    @Test
    void saysThatTheLibraryIsAway() {
        StandIns.breakDown(StandIns.reference());
        when().get("/learn").then().statusCode(503);
    }

    private static Document answer(String kind, String films, String answer, String practice) {
        return Jsoup.parse(given().formParam("kind", kind)
                .formParam("finding", "effusion")
                .formParam("films", films)
                .formParam("answer", answer)
                .formParam("practice", practice)
                .post("/learn")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
