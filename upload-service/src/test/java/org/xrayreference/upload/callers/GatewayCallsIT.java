package org.xrayreference.upload.callers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.localstack.testing.TestTokens;

/** Not by REST Assured, which would bring a token along. */
@QuarkusTest
@Tag("P24")
@DisplayName("P24: a request that did not come through the gateway is refused")
@WithTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "database", value = "uploads"))
class GatewayCallsIT {
    private static final String NOTHING_THERE = "/api/v1/nothing-there";

    @TestHTTPResource("/")
    URL service;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void refusesWhoShowsNoTokenOfTheGateways() throws Exception {
        String own = TestTokens.call("upload");
        List<String> strangers = List.of(
                "refused",
                TestTokens.callOver("upload"),
                TestTokens.callSignedByAStranger("upload"),
                TestTokens.call("contact"),
                TestTokens.bearer("upload", "ann").replace("Bearer ", ""),
                own.substring(0, own.lastIndexOf('.') + 1));
        for (String stranger : strangers) {
            assertRefused(ask(NOTHING_THERE, "X-Gateway-Token", stranger));
        }
        assertRefused(ask(NOTHING_THERE, "X-Nothing", "at-all"));
        assertRefused(ask(NOTHING_THERE, "Authorization", "Bearer " + own));
    }

    @Test
    void refusesEverythingButHealthAndMetricsWithoutToken() throws Exception {
        List<String> addresses = List.of(
                "/",
                "/internal/retention",
                "/internal/operator/anything",
                "/q/info",
                "/q/health/../info",
                "/q/health/live/../../../api/v1/anything",
                "/q/health/live;/../../../internal/retention",
                "//q/health/live/..%2f..");
        for (String address : addresses) {
            assertRefused(ask(address, "X-Nothing", "at-all"));
        }
        for (String open : List.of("/q/health/live", "/q/health/ready", "/q/health")) {
            assertNotEquals(403, ask(open, "X-Nothing", "at-all").statusCode(), open);
        }
    }

    @Test
    void refusesAnOperatorWhoDoesNotComeThroughTheGateway() throws Exception {
        assertRefused(ask("/internal/operator/nothing-there", "Authorization", TestTokens.bearer("upload", "ann")));
    }

    @Test
    void believesTheKeyInUseAndTheNextOne() throws Exception {
        for (String token : List.of(TestTokens.call("upload"), TestTokens.callSignedByTheNextKey("upload"))) {
            for (int time = 0; time < 2; time++) {
                assertEquals(404, ask(NOTHING_THERE, "X-Gateway-Token", token).statusCode());
            }
        }
        HttpRequest asOperator = HttpRequest.newBuilder(service.toURI().resolve("/internal/operator/nothing-there"))
                .header("X-Gateway-Token", TestTokens.call("upload"))
                .header("Authorization", TestTokens.bearerSignedByTheNextKey("upload", "ann"))
                .build();
        assertEquals(404, client.send(asOperator, BodyHandlers.ofString()).statusCode());
    }

    private HttpResponse<String> ask(String address, String header, String value)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://" + service.getAuthority() + address);
        HttpRequest request = HttpRequest.newBuilder(uri).header(header, value).build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertEquals(403, answer.statusCode(), answer.uri().toString());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("content-type").orElse(""));
        assertTrue(answer.body().contains("\"code\":\"not-through-the-gateway\""));
    }
}
