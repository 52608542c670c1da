package org.xrayreference.gateway.routing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;
import org.xrayreference.gateway.standin.UploadStandIn.Canned;

@QuarkusTest
@WithTestResource(StandIns.class)
class RoutingIT {
    private static final String UPLOAD = "/api/v1/uploads/" + Samples.ID;

    @BeforeEach
    void reset() {
        StandIns.reset();
    }

    @Test
    void passesCallsWithTheirQueryToTheirOwner() {
        given().urlEncodingEnabled(false)
                .get("/api/v1/references?finding=Pleural%20Thickening&q=a%2Fb%26c&page=2")
                .then()
                .statusCode(200)
                .body("total", equalTo(50));

        StandIns.reference()
                .verify(getRequestedFor(
                        urlEqualTo("/api/v1/references?finding=Pleural%20Thickening&q=a%2Fb%26c&page=2")));
    }

    @Test
    void saysWhoAskedAndNotWhatTheVisitorClaims() {
        // When
        given().header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-Real-IP", "6.6.6.6")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("X-Request-Id", "chosen-by-visitor")
                .header("Cookie", "a=b")
                .header("Authorization", "Basic b3BlcmF0b3I6eA==")
                .header("Connection", "keep-alive, X-Secret-Hop")
                .header("X-Secret-Hop", "1")
                .header("Proxy-Authorization", "x")
                .header("TE", "trailers")
                .get("/api/v1/findings")
                .then()
                .statusCode(200);

        // Then
        LoggedRequest seen = onlyRequest();
        assertThat(seen.header("X-Forwarded-For").values()).containsExactly("127.0.0.1");
        assertThat(seen.header("X-Forwarded-Proto").values()).containsExactly("http");
        assertThat(seen.header("X-Forwarded-Host").firstValue()).startsWith("localhost:");
        assertThat(seen.header("X-Request-Id").firstValue()).matches("[0-9a-f]{24}");
        assertThat(List.of(
                                "Forwarded",
                                "X-Real-IP",
                                "X-HTTP-Method-Override",
                                "Cookie",
                                "Authorization",
                                "X-Secret-Hop",
                                "Proxy-Authorization",
                                "TE",
                                "Accept-Encoding")
                        .stream()
                        .map(seen::header)
                        .filter(HttpHeader::isPresent))
                .isEmpty();
    }

    @Test
    void keepsWhatConcernsOneConnectionToItself() {
        // Given
        StandIns.reference()
                .stubFor(get(urlPathEqualTo("/api/v1/findings/x"))
                        .willReturn(Samples.json("{}")
                                .withHeader("Keep-Alive", "timeout=5")
                                .withHeader("Connection", "X-Inner")
                                .withHeader("X-Inner", "1")
                                .withHeader("Location", "http://127.0.0.1:9999/api/v1/findings/y")
                                .withHeader("Server", "secret/1.0")
                                .withHeader("Set-Cookie", "a=b")
                                .withHeader("Content-Security-Policy", "default-src *")
                                .withHeader("X-Kept", "1")));

        // When, Then
        when().get("/api/v1/findings/x")
                .then()
                .statusCode(200)
                .header("Keep-Alive", nullValue())
                .header("X-Inner", nullValue())
                .header("Server", nullValue())
                .header("Set-Cookie", nullValue())
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("*")))
                .header("Location", equalTo("/api/v1/findings/y"))
                .header("X-Kept", equalTo("1"));
    }

    @Test
    void answersQuestionsAboutAPictureWithoutThePicture() {
        StandIns.reference()
                .stubFor(head(urlPathEqualTo("/api/v1/references/a_1/image"))
                        .willReturn(aResponse().withHeader("ETag", "\"e1\"")));

        when().head("/api/v1/references/a_1/image").then().statusCode(200).header("ETag", equalTo("\"e1\""));
    }

    @Test
    void answersConditionalRequests() {
        StandIns.reference()
                .stubFor(get(urlPathEqualTo("/api/v1/references/a_1/image"))
                        .withHeader("If-None-Match", matching("\"e1\""))
                        .willReturn(aResponse().withStatus(304).withHeader("ETag", "\"e1\"")));

        given().header("If-None-Match", "\"e1\"")
                .get("/api/v1/references/a_1/image")
                .then()
                .statusCode(304)
                .header("ETag", equalTo("\"e1\""));
    }

    @Test
    void passesPicturesUntouched() {
        byte[] body = when().get("/api/v1/references/00000193_019/image")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("image/jpeg"))
                .header("Cache-Control", equalTo("public, max-age=2592000"))
                .header("ETag", equalTo("\"e1\""))
                .extract()
                .asByteArray();

        assertThat(body).isEqualTo(Samples.JPEG);
    }

    @Test
    void knowsNoOtherAddresses() {
        when().get("/api/v1/secrets")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
        when().get("/internal/anything").then().statusCode(404);
        when().put("/api/v1/uploads")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("POST"))
                .body("code", equalTo("method-not-allowed"));
        assertThat(StandIns.upload().seen()).isEmpty();
    }

    @Test
    void weighsFormsBeforeItPassesThem() {
        given().contentType("application/json")
                .body("x".repeat(70_000))
                .post("/api/v1/contact")
                .then()
                .statusCode(413)
                .body("detail", containsString("70,000 bytes; the limit at this address is 65,536"));
        StandIns.contact().verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void showsNothingOfAnUploadBeforeItIsReady() {
        // Given
        StandIns.upload().answers("GET", UPLOAD, Samples.upload("RECEIVED"));

        // When, Then
        for (String part : List.of("preview", "thumbnail", "receipt", "matches")) {
            when().get(UPLOAD + "/" + part)
                    .then()
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("code", equalTo("not-ready"));
        }
        StandIns.preview().verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void saysWhyARejectedUploadHasNoPreview() {
        StandIns.upload().answers("GET", UPLOAD, Samples.rejected("The file ends too early."));

        when().get(UPLOAD + "/preview")
                .then()
                .statusCode(409)
                .body("code", equalTo("rejected"))
                .body("detail", equalTo("The file ends too early."));
    }

    @Test
    void passesOnThatAnUploadIsGoneOrWasNeverThere() {
        when().get(UPLOAD + "/matches").then().statusCode(404).body("code", equalTo("unknown-upload"));

        StandIns.upload().answers("GET", UPLOAD, Canned.problem(410, "deleted-upload", "It was deleted."));
        when().get(UPLOAD + "/preview").then().statusCode(410).body("detail", equalTo("It was deleted."));
        when().get(UPLOAD).then().statusCode(410);
        StandIns.preview().verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void showsAReadyUpload() {
        StandIns.upload().answers("GET", UPLOAD, Samples.upload("READY"));

        when().get(UPLOAD + "/preview")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-cache"))
                .header("X-Robots-Tag", equalTo("noindex"));
        when().get(UPLOAD + "/matches?k=3").then().statusCode(200).body("model", equalTo("gradients-1"));
        StandIns.reference().verify(getRequestedFor(urlEqualTo(UPLOAD + "/matches?k=3")));
    }

    @Test
    void passesTheBodyOfAReportThroughTheGate() {
        // Given
        StandIns.upload().answers("GET", UPLOAD, Samples.upload("READY"));
        StandIns.contact()
                .stubFor(post(urlPathEqualTo(UPLOAD + "/reports"))
                        .withRequestBody(equalToJson("{\"reason\":\"other\"}"))
                        .willReturn(Samples.json("{\"receipt\":\"r1\"}").withStatus(201)));

        // When, Then
        given().contentType("application/json")
                .body("{\"reason\":\"other\"}")
                .post(UPLOAD + "/reports")
                .then()
                .statusCode(201)
                .body("receipt", equalTo("r1"));
    }

    @Test
    void carriesTheDeleteToken() {
        StandIns.upload().answers("DELETE", UPLOAD, new Canned(204, "text/plain", ""));

        given().header("X-Delete-Token", "t").delete(UPLOAD).then().statusCode(204);
        assertThat(StandIns.upload().seen().get(0).headers().get("X-delete-token"))
                .containsExactly("t");
    }

    @Test
    void saysInPlainWordsThatAServiceIsDown() {
        StandIns.breakDown(StandIns.reference());

        when().get("/api/v1/findings")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[0-9]+"))
                .body("detail", equalTo("The library does not answer at the moment. Please try again in a minute."));
    }

    @Test
    void waitsNotForEverForASilentService() {
        StandIns.reference()
                .stubFor(get(urlPathEqualTo("/api/v1/findings"))
                        .willReturn(aResponse().withFixedDelay(60_000)));

        when().get("/api/v1/findings").then().statusCode(503).body("code", equalTo("unavailable"));
    }

    @Test
    void givesAReasonToARefusalWithoutOne() {
        StandIns.contact()
                .stubFor(post(urlPathEqualTo("/api/v1/contact"))
                        .willReturn(aResponse().withStatus(415)));

        given().contentType("text/plain")
                .body("x")
                .post("/api/v1/contact")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("status", equalTo(415));
    }

    private static LoggedRequest onlyRequest() {
        List<LoggedRequest> requests = StandIns.reference().findAll(getRequestedFor(urlEqualTo("/api/v1/findings")));
        assertThat(requests).hasSize(1);
        return requests.get(0);
    }
}
