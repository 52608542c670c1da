package org.xrayreference.gateway.signin;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import java.time.Duration;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.standin.Operators;
import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;

@QuarkusTest
@Tag("P24")
@DisplayName("P24: signing in as an operator")
@WithTestResource(StandIns.class)
class SignInIT {
    private static final String AUDIT = "/internal/operator/audit";
    private static final String INBOX = "/api/v1/contact/messages";

    @BeforeEach
    void reset() {
        StandIns.reset();
        StandIns.contact()
                .stubFor(post(urlPathEqualTo(AUDIT)).willReturn(aResponse().withStatus(204)));
        StandIns.contact()
                .stubFor(get(urlPathEqualTo("/internal/operator/messages"))
                        .willReturn(Samples.json("{\"total\":1,\"page\":0,\"size\":50,\"items\":[{\"id\":\"m-1\"}]}")));
    }

    @Test
    void leadsEverybodyElseToTheForm() {
        given().redirects()
                .follow(false)
                .get("/operator")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/operator/sign-in"))
                .header("Cache-Control", "no-store");
    }

    @Test
    void givesACookieThatNoScriptAndNoOtherSiteSees() {
        // When
        Response answer = given().redirects()
                .follow(false)
                .queryParam("next", "https://evil.example")
                .formParam("next", "https://evil.example")
                .formParam("name", " ANN ")
                .formParam("password", Operators.PASSWORD)
                .post("/operator/sign-in");

        // Then
        answer.then().statusCode(303).header("Location", endsWith("/operator"));
        assertThat(answer.header("Set-Cookie"))
                .matches("__Host-operator=[A-Za-z0-9_.-]+; Path=/; Secure; HttpOnly; SameSite=Strict");
        Operators.with(answer.cookie(Operators.COOKIE))
                .get("/operator")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .body(containsString("<strong>ann</strong>"));
        await().untilAsserted(() -> StandIns.contact()
                .verify(postRequestedFor(urlPathEqualTo(AUDIT))
                        .withRequestBody(equalToJson("{\"event\":\"sign-in\",\"operator\":\"ann\"}"))));
        LoggedRequest told = StandIns.contact()
                .findAll(postRequestedFor(urlPathEqualTo(AUDIT)))
                .get(0);
        JsonObject token = Operators.verified(told.getHeader("Authorization"));
        assertThat(token.getString("aud")).isEqualTo("contact");
        assertThat(token.getJsonArray("groups")).containsExactly("gateway");
        assertThat(token.getLong("exp") - token.getLong("iat")).isBetween(1L, 60L);
    }

    @Test
    void answersAWrongPasswordAndAnUnknownNameAlike() {
        String wrong = refused("ann", "wrong password");
        String unknown = refused("nobody", "wrong password");
        assertThat(Jsoup.parse(unknown).select("main").text())
                .isEqualTo(Jsoup.parse(wrong).select("main").text())
                .contains("The name or the password is wrong");
        letTheAddressRest();
    }

    @Test
    void makesWhoGuessesWait() {
        // When
        for (int attempt = 0; attempt < 5; attempt++) {
            attempt("bob", "guess " + attempt);
        }

        // Then
        attempt("bob", "another long password")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[12]"))
                .body(containsString("Too many wrong passwords"));
        given().auth()
                .preemptive()
                .basic("ann", Operators.PASSWORD)
                .get(INBOX)
                .then()
                .statusCode(429);
        letTheAddressRest();
    }

    @Test
    void endsASessionEverywhereWhenItIsSignedOut() {
        // Given
        String session = Operators.signIn();
        String token = Jsoup.parse(Operators.with(session).get("/operator").asString())
                .select("[name=formToken]")
                .first()
                .val();

        // When
        Operators.with(session)
                .formParam("formToken", token)
                .post("/operator/sign-out")
                .then()
                .statusCode(303)
                .header("Set-Cookie", containsString("Max-Age=0"));

        // Then
        Operators.with(session).get("/operator").then().statusCode(303);
    }

    @Test
    void doesNothingForAFormOfAnotherSession() {
        String session = Operators.signIn();
        String other = Operators.signIn();
        String token = Jsoup.parse(Operators.with(other).get("/operator").asString())
                .select("[name=formToken]")
                .first()
                .val();

        Operators.with(session).post("/operator/sign-out").then().statusCode(403);
        Operators.with(session)
                .formParam("formToken", token)
                .post("/operator/sign-out")
                .then()
                .statusCode(403);

        Operators.with(session).get("/operator").then().statusCode(200);
    }

    @Test
    void refusesWhatAnotherSiteSends() {
        given().header("Sec-Fetch-Site", "cross-site")
                .header("Accept", "text/html")
                .formParam("name", "ann")
                .post("/operator/sign-in")
                .then()
                .statusCode(403)
                .contentType("text/html")
                .body(containsString("Another site"));
        given().header("Origin", "https://evil.example")
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/contact")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("from-another-site"));
    }

    @Test
    @Tag("P28")
    void opensTheInboxToProgramsOfOperators() {
        given().auth()
                .preemptive()
                .basic("ann", Operators.PASSWORD)
                .get(INBOX + "?page=2&size=7")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("[0].id", equalTo("m-1"));
        LoggedRequest asked = StandIns.contact()
                .findAll(com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor(
                        urlPathEqualTo("/internal/operator/messages")))
                .get(0);
        assertThat(asked.getUrl()).contains("page=2").contains("size=7");
        JsonObject token = Operators.verified(asked.getHeader("Authorization"));
        assertThat(token.getString("sub")).isEqualTo("ann");
        assertThat(token.getJsonArray("groups")).containsExactly("operator");
    }

    @Test
    void asksProgramsForANameAndAPassword() {
        given().get(INBOX)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Basic"))
                .contentType("application/problem+json");
        given().header("Authorization", "Basic %%%").get(INBOX).then().statusCode(401);
        given().header("Authorization", "Bearer x").get(INBOX).then().statusCode(401);
        given().auth().preemptive().basic("ann", "wrong").get(INBOX).then().statusCode(401);
        letTheAddressRest();
    }

    private static String refused(String name, String password) {
        return attempt(name, password).then().statusCode(401).extract().asString();
    }

    private static Response attempt(String name, String password) {
        return given().redirects()
                .follow(false)
                .formParam("name", name)
                .formParam("password", password)
                .post("/operator/sign-in");
    }

    /** All tests come from one address; the next right password clears its record. */
    private static void letTheAddressRest() {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> attempt("ann", Operators.PASSWORD).statusCode() == 303);
    }
}
