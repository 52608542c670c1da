package org.xrayreference.gateway.edge;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Locale;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;

/** What other sites, and pictures that are none, may try with a visitor's browser. */
@QuarkusTest
@WithTestResource(StandIns.class)
class ClosedSiteIT {
    private static final String UPLOAD = "/api/v1/uploads/" + Samples.ID;

    @BeforeEach
    void reset() {
        StandIns.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /api/v1/references",
        "GET, /api/v1/nothing",
        "GET, /assets/1/site.css",
        "OPTIONS, /",
        "OPTIONS, /api/v1/uploads",
        "OPTIONS, /api/v1/references",
        "POST, /api/v1/contact"
    })
    void letsNoOtherSiteRead(String method, String path) {
        List<String> names = given()
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "X-Delete-Token")
                .request(method, path)
                .headers()
                .asList()
                .stream()
                .map(Header::getName)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();

        assertThat(names).contains("x-request-id").noneMatch(name -> name.startsWith("access-control-"));
    }

    @Test
    void letsNoOtherSiteReadAlsoWhenAServiceWould() {
        // Given
        StandIns.reference()
                .stubFor(get(urlPathEqualTo("/api/v1/findings/x"))
                        .willReturn(Samples.json("{}")
                                .withHeader("Access-Control-Allow-Origin", "*")
                                .withHeader("Access-Control-Allow-Credentials", "true")
                                .withHeader("Access-Control-Expose-Headers", "ETag")
                                .withHeader("Cross-Origin-Resource-Policy", "cross-origin")));

        // When
        var answer = given().header("Origin", "https://evil.example").get("/api/v1/findings/x");

        // Then
        answer.then().statusCode(200).header("Cross-Origin-Resource-Policy", equalTo("same-origin"));
        assertThat(answer.headers().asList())
                .noneMatch(header -> header.getName().toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }

    @Test
    void givesPreviewsSoThatTheyCannotRunAsPages() {
        // Given
        StandIns.upload().answers("GET", UPLOAD, Samples.upload("READY"));
        StandIns.preview()
                .stubFor(get(urlPathEqualTo(UPLOAD + "/preview"))
                        .willReturn(aResponse()
                                .withHeader("Content-Type", "text/html")
                                .withHeader("Content-Security-Policy", "default-src *")
                                .withBody("<script>alert(1)</script>")));

        // When, Then
        given().get(UPLOAD + "/preview")
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header(
                        "Content-Security-Policy",
                        equalTo(
                                "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"))
                .header("Cross-Origin-Resource-Policy", equalTo("same-origin"))
                .header("Cross-Origin-Opener-Policy", equalTo("same-origin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/findings", "/api//v1", "/nowhere"})
    void keepsVisitorsOnTls(String path) {
        given().get(path).then().header("Strict-Transport-Security", equalTo("max-age=31536000; includeSubDomains"));
    }

    @Test
    void keepsItsCookiesToThisHost() {
        given().redirects()
                .follow(false)
                .formParam("measurement", "refuse")
                .post("/choices")
                .then()
                .statusCode(303)
                .header("Set-Cookie", containsString("__Host-xray-choices="))
                .header("Set-Cookie", containsString("Path=/; Max-Age="))
                .header("Set-Cookie", containsString("; HttpOnly; SameSite=Lax; Secure"));
    }

    @Test
    void readsNoEndlessHeads() {
        given().header("X-Long", "x".repeat(30_000)).get("/").then().statusCode(431);
        given().get("/?q=" + "x".repeat(5_000)).then().statusCode(414);
    }
}
