package org.xrayreference.gateway.edge;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.gateway.standin.RawSocket;
import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;

/** What holds for every answer, whoever made it: a page, a service, a filter that refused it, or something that failed. */
@QuarkusTest
@WithTestResource(StandIns.class)
@Tag("P24")
class EveryAnswerIT {
    private static final String UPLOAD = "/api/v1/uploads/" + Samples.ID;

    @TestHTTPResource("/")
    URL site;

    @BeforeEach
    void reset() {
        StandIns.reset();
        StandIns.upload().answers("GET", UPLOAD, Samples.upload("READY"));
    }

    private static RequestSpecification visitor() {
        return given().redirects().follow(false).urlEncodingEnabled(false).header("Accept", "text/html, */*");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 200",
        "HEAD, /, 200",
        "GET, /nothing-here, 404",
        "GET, /library/unknown, 404",
        "PUT, /library, 405",
        "TRACE, /, 405",
        "PROPFIND, /, 405",
        "GET, /library/, 308",
        "GET, /operator, 303",
        "GET, /operator/sign-in, 200",
        "GET, /assets/1/site.css, 200",
        "GET, /assets/1/nothing.css, 404",
        "POST, /assets/1/site.css, 404",
        "GET, /q/openapi, 200",
        "GET, /q/health/live, 200",
        "GET, /q/nothing, 404",
        "GET, /.well-known/security.txt, 200",
        "GET, /.well-known/receipt-keys.json, 200",
        "GET, /api/v1/references, 200",
        "OPTIONS, /api/v1/references, 405",
        "GET, /api/v1/references/00000193_019/image, 200",
        "GET, /api/v1/references/unknown, 404",
        "GET, /api/v1/nothing, 404",
        "DELETE, /api/v1/references, 405",
        "GET, /api/v1/uploads/" + Samples.ID + "/preview, 200",
        "GET, /api/v1/uploads/" + Samples.ID + "/events, 200",
        "GET, /api/v1/contact/messages, 401",
        "GET, /api/v1/%20, 400",
        "GET, /internal/retention, 404",
        "GET, /uploads/" + Samples.ID + ", 200"
    })
    void carriesEveryHeaderOnce(String method, String path, int status) {
        Response answer = visitor().request(method, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertHeaders(answer, path);
    }

    @Test
    void carriesThemOnRefusalsOfBodiesAndSitesToo() {
        assertHeaders(visitor().header("Sec-Fetch-Site", "cross-site").post("/contact"), "/contact");
        assertHeaders(visitor().body("x".repeat(70_000)).post("/contact"), "/contact");
        assertHeaders(visitor().body("x".repeat(70_000)).post("/api/v1/contact"), "/api/v1/contact");
        StandIns.breakDown(StandIns.reference());
        assertHeaders(visitor().get("/api/v1/findings"), "/api/v1/findings");
        assertHeaders(visitor().get("/library"), "/library");
    }

    private static void assertHeaders(Response answer, String path) {
        Map.of(
                        "X-Content-Type-Options", "nosniff",
                        "Referrer-Policy", ReferrerPolicy.of(path).header(),
                        "Cross-Origin-Opener-Policy", "same-origin",
                        "Cross-Origin-Resource-Policy", "same-origin",
                        "Strict-Transport-Security", "max-age=31536000; includeSubDomains")
                .forEach((name, value) ->
                        assertThat(answer.headers().getValues(name)).as(name).containsExactly(value));
        assertThat(answer.headers().getValues("Permissions-Policy"))
                .singleElement()
                .asString()
                .contains("camera=()", "geolocation=()", "microphone=()");
        assertThat(answer.headers().getValues("X-Request-Id")).hasSize(1);
        assertThat(answer.headers().getValues("Cache-Control")).hasSize(1);
        assertThat(answer.headers().getValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none';")
                .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "http", "data:");
        if (path.startsWith("/api/")) {
            assertThat(answer.header("Content-Security-Policy")).endsWith("; sandbox");
        }
        for (String telling : List.of("Server", "X-Powered-By", "Via", "Access-Control-Allow-Origin")) {
            assertThat(answer.headers().hasHeaderWithName(telling)).as(telling).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PROPFIND", "DEBUG", "get", "FOO"})
    void answersToNoOtherMethods(String method) throws IOException {
        String answer = RawSocket.send(
                site.getPort(),
                method + " /library HTTP/1.1\r\nHost: x\r\nCookie: secret=1\r\nConnection: close\r\n\r\n");

        assertThat(answer).containsPattern("^HTTP/1.1 (400|405) ").doesNotContain("secret=1");
        if (answer.startsWith("HTTP/1.1 405 ")) {
            assertThat(answer).containsIgnoringCase("\nAllow: ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /library",
        "DELETE, /contact",
        "PATCH, /",
        "POST, /about",
        "PUT, /api/v1/contact",
        "GET, /choices/"
    })
    void saysWhatAnAddressAnswersTo(String method, String path) {
        Response answer = visitor().request(method, path);

        if (path.endsWith("/") && path.length() > 1) {
            answer.then().statusCode(308).header("Location", equalTo("/choices"));
        } else {
            answer.then().statusCode(405);
            assertThat(answer.header("Allow")).isNotBlank().doesNotContain(method);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/library", "/upload", "/contact", "/nothing", "/operator/sign-in", "/uploads/" + Samples.ID
            })
    void buildsNoLinkFromWhatTheVisitorSaysTheHostIs(String path) {
        Response answer = visitor()
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "gopher")
                .header("X-Forwarded-Prefix", "/evil.example")
                .header("Forwarded", "host=evil.example;proto=gopher")
                .header("X-Original-URL", "/internal/retention")
                .header("X-Rewrite-URL", "/internal/retention")
                .get(path);

        assertThat(answer.asString()).doesNotContain("evil.example", "gopher");
        assertThat(answer.headers().asList())
                .noneMatch(header -> header.getValue().contains("evil"));
    }

    @Test
    void leadsOnWithoutNamingAHost() {
        visitor()
                .header("Host", "evil.example")
                .get("/operator")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/operator/sign-in"));
        for (String back : List.of("https://evil.example", "//evil.example", "/\\evil.example", "/%2fevil.example")) {
            visitor()
                    .header("Host", "evil.example")
                    .formParam("measurement", "refuse")
                    .formParam("back", back)
                    .post("/choices")
                    .then()
                    .statusCode(303)
                    .header("Location", equalTo("/choices"));
        }
        visitor()
                .get("/operator/sign-in?next=https://evil.example&return=//evil.example")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("evil")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host: a\r\nHost: b\r\n",
                "Host: \r\n",
                "Host: a b\r\n",
                "Host: a/b\r\n",
                "Host: a@b\r\n",
                "Host: <script>\r\n",
                "Host: a; Secure\r\n",
                "Host: a:80:80\r\n"
            })
    void wantsOneReadableHost(String lines) throws IOException {
        assertThat(RawSocket.send(site.getPort(), "GET /choices HTTP/1.1\r\n" + lines + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    /** What a service says in a way that nobody foresaw ends as a page with a number, and nothing else. */
    @Test
    void tellsNothingOfWhatFailedInside() {
        StandIns.reference()
                .stubFor(get(urlPathEqualTo("/api/v1/findings"))
                        .willReturn(Samples.json("{\"not\": \"a list\", \"password\": \"of the database\"}")));

        for (String path : List.of("/findings", "/learn", "/library", "/")) {
            String page = visitor().get(path).asString();
            assertThat(page)
                    .doesNotContain("Exception", "\tat ", "jackson", "org.xrayreference", "password", "127.0.0.1");
        }
    }
}
