package org.xrayreference.gateway.routing;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.gateway.standin.StandIns;

/** Requests that no well-meaning client sends, so they are written to the socket by hand. */
@QuarkusTest
@WithTestResource(StandIns.class)
class HostileRequestsIT {
    @TestHTTPResource("/")
    URL site;

    @BeforeEach
    void reset() {
        StandIns.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/v1/findings",
                "/api//v1/findings",
                "/api/v1/./findings",
                "/api/v1/../v1/findings",
                "/library/../api/v1/findings",
                "/api/v1/references/..;/findings",
                "/api/v1/references/..%2ffindings",
                "/api/v1/references/..%2Ffindings",
                "/api/v1/references/%2e%2e/findings",
                "/api/v1/references/..%252ffindings",
                "/api/v1/references/x%00y",
                "/api/v1/%66indings",
                "/%61pi/v1/findings",
                "/api/v1/findings;jsessionid=1",
                "/api/v1/findings#x",
                "/api/v1/findings/",
                "/api/v1/findings\\..\\x",
                "/api/v1/findings%5c..%5cx",
                "/api/v1/findings%3bx",
                "/api/v1/findings?x#y",
                "/api/v1/uploads/%2finternal%2fretention",
                "/api/v1/uploads/x%2f..%2f..%2f..%2finternal%2fretention/preview",
                "/api/v1/findings%20",
                "/api/v1/find\u00efngs",
                "/api/v1/findings%c0%af",
                "/api/v1/findings/.",
                "/.",
                "/..",
                "/assets/../application.properties",
                "/..%2f..%2fetc/passwd"
            })
    void refusesEverySpellingButOne(String target) throws IOException {
        assertThat(send("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
        StandIns.reference().verify(0, getRequestedFor(anyUrl()));
        assertThat(StandIns.upload().seen()).isEmpty();
    }

    /** The services' other half, in every spelling of it: no one leads there, refused or not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/retention",
                "/internal",
                "/%",
                "*",
                "http:/x",
                "/Internal/retention",
                "/INTERNAL/RETENTION",
                "/internal/retention.",
                "/internal./retention",
                "/internal/retention.json",
                "/internal/retention/",
                "//internal/retention",
                "/./internal/retention",
                "/x/../internal/retention",
                "/x/..;/internal/retention",
                "/%69nternal/retention",
                "/internal%2fretention",
                "/internal;x=1/retention",
                "/internal\\retention",
                "/api/internal/retention",
                "/api/v1/internal/retention",
                "/api/v1/../../internal/retention",
                "/api/v1/uploads/../../../internal/retention",
                "/api/v1/uploads/..%2f..%2f..%2finternal%2fretention",
                "/api/v1/references/%2e%2e/%2e%2e/%2e%2e/internal/retention",
                "/API/V1/FINDINGS",
                "/Api/v1/findings",
                "/api/v1/findings./x",
                "/q/metrics/",
                "/q/dev",
                "/q/arc",
                "/q/swagger-ui",
                "/.git/config",
                "/.env",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/application.properties",
                "/actuator/env",
                "http://127.0.0.1/internal/retention",
                "http://x/x/../internal/retention"
            })
    void leadsToNothingInside(String target) throws IOException {
        assertThat(send("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .containsPattern("^HTTP/1.1 (308|400|404) ");
        StandIns.reference().verify(0, getRequestedFor(anyUrl()));
        StandIns.preview().verify(0, getRequestedFor(anyUrl()));
        StandIns.contact().verify(0, getRequestedFor(anyUrl()));
        assertThat(StandIns.upload().seen()).isEmpty();
    }

    @Test
    void asksForTheCheckedPathAlsoWhenTheTargetIsAWholeUrl() throws IOException {
        assertThat(send("GET http://evil.example/api/v1/findings?x=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
        StandIns.reference().verify(getRequestedFor(urlEqualTo("/api/v1/findings?x=1")));
    }

    @Test
    void opensNoTunnel() throws IOException {
        assertThat(send(
                        "GET /api/v1/findings HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n"
                                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
        assertThat(StandIns.reference()
                        .findAll(getRequestedFor(anyUrl()))
                        .get(0)
                        .containsHeader("Upgrade"))
                .isFalse();
    }

    @Test
    void staysOnTheProtocolItBeganWith() throws IOException {
        assertThat(send("GET /api/v1/findings HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings, close\r\n"
                        + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nContent-Length: 5",
                "Content-Length: -4",
                "Content-Length: 4x",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity"
            })
    void refusesBodiesOfUnclearLength(String headers) throws IOException {
        assertThat(send("POST /api/v1/uploads HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers
                        + "\r\n\r\nabcde\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
        assertThat(StandIns.upload().seen()).isEmpty();
    }

    @Test
    void putsSecurityHeadersOnRefusalsToo() throws IOException {
        assertThat(send("GET /api//v1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .contains("X-Content-Type-Options: nosniff", "X-Request-Id: ", "application/problem+json");
    }

    /** Up to the empty line: not every one of these connections is closed at once. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int read = in.read(); read >= 0; read = in.read()) {
            head.write(read);
            if (head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString(StandardCharsets.UTF_8);
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", site.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return head(socket.getInputStream());
        }
    }
}
