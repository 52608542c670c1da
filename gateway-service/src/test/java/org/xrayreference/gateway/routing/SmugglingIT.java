package org.xrayreference.gateway.routing;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.xrayreference.gateway.standin.RawSocket;
import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;
import org.xrayreference.gateway.standin.UploadStandIn.Seen;

/**
 * Requests in requests. Where one ends, the gateway alone decides: whatever it lets through, it sends on with one
 * framing of its own, and never does a service see a request that the gateway has not looked at.
 */
@QuarkusTest
@WithTestResource(StandIns.class)
class SmugglingIT {
    private static final String POST = "POST /api/v1/uploads HTTP/1.1\r\nHost: x\r\n";
    private static final String HIDDEN = "GET /internal/retention HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    private static final String UPLOAD = "/api/v1/uploads/" + Samples.ID;

    @TestHTTPResource("/")
    URL site;

    @BeforeEach
    void reset() {
        StandIns.reset();
        StandIns.upload().uploads(Samples.accepted());
        StandIns.upload().answers("GET", UPLOAD, Samples.upload("READY"));
    }

    static Stream<Arguments> unclear() {
        return Stream.of(
                refused("two lengths", "Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde"),
                refused("two lengths in one", "Content-Length: 4, 5\r\n\r\nabcde"),
                refused("a length with a sign", "Content-Length: +4\r\n\r\nabcd"),
                refused("a negative length", "Content-Length: -4\r\n\r\nabcd"),
                refused("a length in hex", "Content-Length: 0x4\r\n\r\nabcd"),
                refused("a length with a space in it", "Content-Length: 1 4\r\n\r\nabcd"),
                refused("a length that is no number", "Content-Length: four\r\n\r\nabcd"),
                refused("an unknown coding", "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + HIDDEN),
                refused("chunked that is not last", "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" + HIDDEN),
                refused("a space before the colon", "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + HIDDEN),
                refused("a line feed in a name", "Transfer\nEncoding: chunked\r\n\r\n0\r\n\r\n" + HIDDEN),
                refused("a header without a name", ": chunked\r\nContent-Length: 4\r\n\r\nabcd"),
                refused("NUL in a value", "X-A: a\0b\r\nContent-Length: 4\r\n\r\nabcd"),
                refused(
                        "a chunk of negative size",
                        "Transfer-Encoding: chunked\r\n\r\n-1\r\nabcd\r\n0\r\n\r\n" + HIDDEN),
                refused(
                        "a chunk's size in words",
                        "Transfer-Encoding: chunked\r\n\r\nfour\r\nabcd\r\n0\r\n\r\n" + HIDDEN));
    }

    private static Arguments refused(String what, String rest) {
        return Arguments.of(what, rest);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unclear")
    void refusesWhatCouldBeReadInTwoWays(String what, String rest) throws IOException {
        // When
        List<String> statuses = RawSocket.statuses(RawSocket.send(site.getPort(), POST + rest));

        // Then
        assertThat(statuses).as(what).noneMatch(status -> status.startsWith("2"));
        assertThat(StandIns.upload().seen()).allMatch(seen -> seen.uri().equals("/api/v1/uploads"));
        assertNothingElseWasReached();
    }

    static Stream<Arguments> framed() {
        String chunk = Integer.toHexString(HIDDEN.length()) + "\r\n" + HIDDEN + "\r\n0\r\n\r\n";
        return Stream.of(
                Arguments.of("CL.TE", "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + HIDDEN, 0),
                Arguments.of(
                        "TE.CL",
                        "Content-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + chunk,
                        HIDDEN.length()),
                Arguments.of(
                        "a body that looks like a request",
                        "Content-Length: " + HIDDEN.length() + "\r\nConnection: close\r\n\r\n" + HIDDEN,
                        HIDDEN.length()),
                Arguments.of(
                        "an extension of a chunk",
                        "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n4;a=\"b;c\"\r\nabcd\r\n0;x\r\n\r\n",
                        4),
                Arguments.of(
                        "trailers",
                        "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n4\r\nabcd\r\n0\r\n"
                                + "X-Forwarded-For: 6.6.6.6\r\nContent-Length: 99\r\nHost: y\r\n\r\n",
                        4),
                Arguments.of(
                        "a folded header",
                        "X-A: 1\r\n Transfer-Encoding: chunked\r\nContent-Length: " + HIDDEN.length()
                                + "\r\nConnection: close\r\n\r\n" + HIDDEN,
                        HIDDEN.length()),
                Arguments.of(
                        "a length named by Connection",
                        "Content-Length: " + HIDDEN.length() + "\r\nConnection: close, Content-Length\r\n\r\n" + HIDDEN,
                        HIDDEN.length()));
    }

    /** Accepted or refused, but never taken for two. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("framed")
    void sendsOneRequestOnForOne(String what, String rest, int bodyBytes) throws IOException {
        // When
        List<String> statuses = RawSocket.statuses(RawSocket.send(site.getPort(), POST + rest));

        // Then
        List<Seen> seen = StandIns.upload().seen();
        assertThat(statuses).as(what).isNotEmpty();
        if (statuses.get(0).equals("202")) {
            assertThat(seen).hasSize(1);
            assertThat(seen.get(0).bodyBytes()).isEqualTo(bodyBytes);
            assertThat(seen.get(0).headers().keySet().stream()
                            .filter(List.of("Content-length", "Transfer-encoding")::contains))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(seen.get(0).headers().get("X-forwarded-for")).containsExactly("127.0.0.1");
        } else {
            assertThat(statuses.get(0)).isEqualTo("400");
        }
        assertNothingElseWasReached();
    }

    static Stream<Arguments> lineEnds() {
        return Stream.of(
                Arguments.of("bare line feeds", "POST /api/v1/uploads HTTP/1.1\nHost: x\nContent-Length: 4\n\nabcd"),
                Arguments.of(
                        "a bare line feed before a header",
                        POST + "X-A: b\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" + HIDDEN),
                Arguments.of(
                        "a bare carriage return before a header",
                        POST + "X-A: b\rTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" + HIDDEN),
                Arguments.of(
                        "a line feed in an extension",
                        POST + "Transfer-Encoding: chunked\r\n\r\n4;\nabcd\r\n0\r\n\r\n" + HIDDEN),
                Arguments.of(
                        "a line feed after a size", POST + "Transfer-Encoding: chunked\r\n\r\n4\nabcd\n0\n\n" + HIDDEN),
                Arguments.of(
                        "a size that overflows",
                        POST + "Transfer-Encoding: chunked\r\n\r\n10000000000000004\r\nabcd\r\n0\r\n\r\n" + HIDDEN),
                Arguments.of(
                        "a chunk in HTTP/1.0",
                        "POST /api/v1/uploads HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                                + HIDDEN),
                Arguments.of("no version", "POST /api/v1/uploads\r\nContent-Length: 4\r\n\r\nabcd"),
                Arguments.of(
                        "another version", "POST /api/v1/uploads HTTP/2.0\r\nHost: x\r\nContent-Length: 4\r\n\r\nabcd"),
                Arguments.of("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                Arguments.of(
                        "a body of a question",
                        "GET " + UPLOAD + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + HIDDEN.length() + "\r\n\r\n"
                                + HIDDEN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lineEnds")
    void neverLetsAHiddenRequestThrough(String what, String request) throws IOException {
        // When
        RawSocket.send(site.getPort(), request);

        // Then
        assertThat(StandIns.upload().seen())
                .as(what)
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(seen -> seen.uri().startsWith("/api/v1/uploads"));
        assertNothingElseWasReached();
    }

    /** Two on one connection are two requests, and each meets every rule. */
    @Test
    void looksAtEachRequestOfAConnection() throws IOException {
        // When
        String answers = RawSocket.send(
                site.getPort(),
                POST + "Content-Length: 4\r\n\r\nabcd" + "GET /api//v1/findings HTTP/1.1\r\nHost: x\r\n\r\n" + HIDDEN);

        // Then
        assertThat(RawSocket.statuses(answers)).containsExactly("202", "400", "404");
        assertNothingElseWasReached();
    }

    /** What one visitor sent stands in the way of no other's request: connections to services stay in step. */
    private void assertNothingElseWasReached() {
        assertThat(StandIns.upload().seen()).noneMatch(seen -> seen.uri().contains("internal"));
        List.of(StandIns.reference(), StandIns.preview(), StandIns.contact())
                .forEach(service -> service.verify(0, anyRequestedFor(anyUrl())));
        for (int i = 0; i < 3; i++) {
            given().get(UPLOAD).then().statusCode(200).body("id", equalTo(Samples.ID));
        }
    }
}
