package org.xrayreference.gateway.routing;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.standin.Operators;
import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;

@QuarkusTest
@Tag("P24")
@DisplayName("P24: by its tokens a service knows the gateway")
@WithTestResource(StandIns.class)
class CallTokensIT {
    private static final String UPLOAD = "/api/v1/uploads/" + Samples.ID;
    private static final String HEADER = "X-Gateway-Token";

    @BeforeEach
    void reset() {
        StandIns.reset();
        StandIns.upload().answers("GET", UPLOAD, Samples.upload("READY"));
        StandIns.upload().uploads(Samples.accepted());
    }

    @Test
    void everyCallCarriesOneForItsService() throws Exception {
        // When: by proxy, by page, by form, by event stream, and for an operator.
        for (String path : List.of("/api/v1/findings", UPLOAD, UPLOAD + "/preview", UPLOAD + "/matches", "/")) {
            ask(path).statusCode(200);
        }
        for (String path : List.of("/library", "/library/00000193_019", "/uploads/" + Samples.ID, "/status")) {
            ask(path).statusCode(200);
        }
        ask("/privacy/inventory").statusCode(200);
        ask("/upload").statusCode(200);
        upload("/api/v1/uploads");
        upload("/upload");
        events();
        String session = Operators.signIn();
        Operators.with(session).get("/operator").then().statusCode(200);
        Operators.with(session).get("/operator/retention").then().statusCode(200);

        // Then
        List<Map.Entry<String, List<String>>> seen = seen();
        assertThat(seen).hasSizeGreaterThan(20).allSatisfy(call -> {
            assertThat(call.getValue()).as(call.getKey()).hasSize(1);
            JsonObject token = Operators.verified(call.getValue().get(0));
            assertThat(token.getString("iss")).isEqualTo("xray-gateway");
            assertThat(token.getString("aud")).isEqualTo(call.getKey() + "-calls");
            assertThat(token.getLong("exp") - token.getLong("iat")).isEqualTo(60);
        });
        assertThat(seen.stream().map(Map.Entry::getKey).distinct())
                .containsExactlyInAnyOrder("upload", "preview", "reference", "contact");
    }

    @Test
    void saysSorryWhenAServiceDoesNotKnowTheGateway() {
        // Given
        StandIns.reference()
                .stubFor(any(anyUrl())
                        .atPriority(1)
                        .willReturn(Samples.problem(403, "not-through-the-gateway", "Only the gateway is answered.")
                                .withHeader(HEADER, "refused")));

        // When, Then
        ask("/api/v1/findings")
                .statusCode(503)
                .header("Retry-After", Matchers.notNullValue())
                .header(HEADER, Matchers.nullValue())
                .body("code", Matchers.equalTo("unavailable"));
        ask("/library").body(Matchers.not(Matchers.containsString("Only the gateway is answered.")));
    }

    /** With a token that a visitor has made up. */
    private static ValidatableResponse ask(String path) {
        return given().header(HEADER, "a.b.c")
                .header("Connection", "keep-alive, " + HEADER)
                .get(path)
                .then();
    }

    private static void upload(String path) {
        given().header(HEADER, "a.b.c")
                .multiPart("acknowledged", "true")
                .multiPart("image", "film.png", new byte[100], "image/png")
                .post(path)
                .then()
                .statusCode(Matchers.lessThan(300));
    }

    private void events() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + UPLOAD + "/events"))
                .header(HEADER, "a.b.c")
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("done");
    }

    /** Each service, and what its calls carried as token. */
    private static List<Map.Entry<String, List<String>>> seen() {
        List<Map.Entry<String, List<String>>> seen = new ArrayList<>();
        StandIns.upload().seen().stream()
                .map(call -> call.headers().entrySet().stream()
                        .filter(header -> header.getKey().equalsIgnoreCase(HEADER))
                        .flatMap(header -> header.getValue().stream())
                        .toList())
                .forEach(tokens -> seen.add(Map.entry("upload", tokens)));
        Map<String, WireMockServer> others =
                Map.of("preview", StandIns.preview(), "reference", StandIns.reference(), "contact", StandIns.contact());
        others.forEach((name, service) -> service.findAll(WireMock.anyRequestedFor(anyUrl())).stream()
                .map(call -> call.header(HEADER))
                .map(header -> header.isPresent() ? header.values() : List.<String>of())
                .forEach(tokens -> seen.add(Map.entry(name, tokens))));
        return seen;
    }
}
