package org.xrayreference.gateway.signin;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.xrayreference.gateway.standin.Operators;
import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;

@QuarkusTest
@Tag("P24")
@DisplayName("P24: signing in at a provider of OpenID Connect")
@WithTestResource(StandIns.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProviderSignInIT {
    private static final String AUDIT = "/internal/operator/audit";
    private static final Map<String, Object> OPERATOR =
            Map.of("groups", List.of("staff", "xray-operators"), "preferred_username", "Carla");

    /** What a browser would have after the redirect to the provider. */
    private record Begun(String toProvider, Map<String, String> cookies) {}

    @BeforeEach
    void reset() {
        StandIns.reset();
        StandIns.contact()
                .stubFor(post(urlPathEqualTo(AUDIT)).willReturn(aResponse().withStatus(204)));
    }

    @AfterEach
    void close() {
        StandIns.provider().close();
    }

    @Test
    @Order(1)
    void saysKindlyThatTheProviderIsAwayAndHarmsNothingElse() {
        // When
        given().redirects()
                .follow(false)
                .get(OidcProvider.PATH)
                .then()
                .statusCode(503)
                .contentType("text/html")
                .body(containsString("Signing in at Example Login does not work at the moment"));

        // Then
        given().get("/").then().statusCode(200);
        Operators.with(Operators.signIn()).get("/operator").then().statusCode(200);
        StandIns.provider().open(OPERATOR);
        assertThat(callback(begin()).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void givesOperatorsTheSitesOwnSession() {
        // Given
        StandIns.provider().open(OPERATOR);
        Begun begun = begin();

        // When
        Response back = callback(begun);

        // Then
        back.then().statusCode(200).header("Cache-Control", "no-store").body(containsString("url=/operator"));
        List<String> cookies = back.headers().getValues("Set-Cookie");
        assertThat(cookies)
                .anyMatch(cookie ->
                        cookie.matches("__Host-operator=[A-Za-z0-9_.-]+; Path=/; Secure; HttpOnly; SameSite=Strict"))
                .noneMatch(cookie -> cookie.startsWith("q_session"));
        StandIns.contact()
                .stubFor(get(urlPathEqualTo("/internal/operator/messages"))
                        .willReturn(Samples.json("{\"total\":0,\"page\":0,\"size\":50,\"items\":[]}")));
        Operators.with(back.cookie(Operators.COOKIE))
                .get("/operator/messages")
                .then()
                .statusCode(200)
                .body(containsString("<strong>carla</strong>"));
        String bearer = StandIns.contact()
                .findAll(getRequestedFor(urlPathEqualTo("/internal/operator/messages")))
                .get(0)
                .getHeader("Authorization");
        assertThat(Operators.verified(bearer).getString("sub")).isEqualTo("carla");
        told("sign-in", "carla");
    }

    @Test
    @Order(3)
    void asksTheProviderWithStateNonceAndChallengeAndHidesWhatItKeeps() {
        StandIns.provider().open(OPERATOR);

        Response answer = given().redirects().follow(false).get(OidcProvider.PATH);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(URI.create(answer.header("Location")).getQuery())
                .contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256", "response_type=code")
                .contains("redirect_uri=https://")
                .contains(OidcProvider.PATH);
        assertThat(answer.headers().getValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("q_auth")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("Secure")
                .containsIgnoringCase("SameSite=Lax")
                .contains("Path=/operator/sign-in");
    }

    @Test
    @Order(4)
    void isNotBegunByAnotherSitesLink() {
        StandIns.provider().open(OPERATOR);

        Response answer = given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "cross-site")
                .get(OidcProvider.PATH);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/operator/sign-in");
        assertThat(answer.headers().getValues("Set-Cookie")).isEmpty();
    }

    @Test
    @Order(4)
    void refusesKindlyWhoIsNoOperator() {
        StandIns.provider().open(Map.of("groups", List.of("staff"), "preferred_username", "dora"));

        Response back = callback(begin());

        back.then().statusCode(403).body(containsString("You are known at Example Login, but not as an operator"));
        assertThat(back.headers().getValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("__Host-operator"));
        told("not-an-operator", "unknown");
    }

    @Test
    @Order(5)
    void refusesTheNameOfAnOperatorWithAPassword() {
        StandIns.provider().open(Map.of("groups", List.of("xray-operators"), "preferred_username", Operators.NAME));

        callback(begin()).then().statusCode(403).body(containsString("Another operator has your name"));
    }

    @Test
    @Order(6)
    void refusesAStateThatIsNotOfThisBrowser() {
        StandIns.provider().open(OPERATOR);
        Begun mine = begin();
        Begun anothers = begin();

        refused(callback(new Begun(mine.toProvider(), anothers.cookies())));
        refused(callback(new Begun(mine.toProvider(), Map.of())));
    }

    @Test
    @Order(7)
    void refusesATokenForAnotherVisit() {
        StandIns.provider().open(with("nonce", "of another visit"));
        refused(callback(begin()));
    }

    @Test
    @Order(8)
    void refusesATokenForAnotherSiteOrOfAnotherProvider() {
        StandIns.provider().open(with("aud", "another-site"));
        refused(callback(begin()));
        StandIns.provider().open(with("iss", "https://evil.example"));
        refused(callback(begin()));
        StandIns.provider().open(with("exp", 1_000_000_000L));
        refused(callback(begin()));
    }

    @Test
    @Order(9)
    void refusesATokenThatTheProviderHasNotSigned() {
        StandIns.provider().open(OPERATOR);
        StandIns.provider().forge();
        refused(callback(begin()));
    }

    @Test
    @Order(10)
    void refusesACodeThatWasUsedBefore() {
        StandIns.provider().open(OPERATOR);
        Begun begun = begin();
        String back = location(
                given().redirects().follow(false).urlEncodingEnabled(false).get(begun.toProvider()));
        assertThat(come(back, begun.cookies()).statusCode()).isEqualTo(200);
        refused(come(back, begun.cookies()));
    }

    @Test
    @Order(11)
    void saysKindlyThatTheProviderLeftHalfWay() {
        StandIns.provider().open(OPERATOR);
        Begun begun = begin();
        String back = location(
                given().redirects().follow(false).urlEncodingEnabled(false).get(begun.toProvider()));
        StandIns.provider().close();

        refused(come(back, begun.cookies()));
    }

    @Test
    @Order(12)
    void saysKindlyThatSomebodySaidNoThere() {
        StandIns.provider().open(OPERATOR);
        Begun begun = begin();
        String state = begun.toProvider().replaceAll(".*[?&]state=([^&]*).*", "$1");

        refused(come(
                "https://xray.example" + OidcProvider.PATH + "?error=access_denied&state=" + state, begun.cookies()));
    }

    @Test
    @Order(13)
    void offersBothWaysOnTheForm() {
        given().get("/operator/sign-in")
                .then()
                .statusCode(200)
                .body(containsString("Sign in with Example Login"))
                .body(containsString("name=\"password\""));
    }

    @Test
    @Order(14)
    @Tag("P15")
    @DisplayName("P15: the cookie that ties a sign-in to its browser stands in the table")
    void listsItsCookie() {
        given().get("/choices").then().statusCode(200).body(containsString("q_auth_*"), containsString("10 minutes"));
    }

    private static Begun begin() {
        Response answer = given().redirects().follow(false).get(OidcProvider.PATH);
        assertThat(answer.statusCode()).isEqualTo(302);
        return new Begun(
                location(answer),
                answer.headers().getList("Set-Cookie").stream()
                        .map(Header::getValue)
                        .map(value -> value.split(";", 2)[0].split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    /** Lets the provider send the browser back. */
    private static Response callback(Begun begun) {
        return come(
                location(given().redirects()
                        .follow(false)
                        .urlEncodingEnabled(false)
                        .get(begun.toProvider())),
                begun.cookies());
    }

    private static Response come(String back, Map<String, String> cookies) {
        URI uri = URI.create(back);
        assertThat(uri.getPath()).isEqualTo(OidcProvider.PATH);
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(cookies)
                .get(uri.getRawPath() + "?" + uri.getRawQuery());
    }

    private static String location(Response answer) {
        return answer.header("Location");
    }

    private static void refused(Response answer) {
        answer.then().statusCode(401).contentType("text/html").body(containsString("did not succeed. Begin it again"));
        assertThat(answer.headers().getValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("__Host-operator"));
    }

    private static Map<String, Object> with(String claim, Object value) {
        Map<String, Object> claims = new HashMap<>(OPERATOR);
        claims.put(claim, value);
        return claims;
    }

    private static void told(String event, String operator) {
        await().untilAsserted(() -> StandIns.contact()
                .verify(postRequestedFor(urlPathEqualTo(AUDIT))
                        .withRequestBody(
                                equalToJson("{\"event\":\"" + event + "\",\"operator\":\"" + operator + "\"}"))));
    }
}
