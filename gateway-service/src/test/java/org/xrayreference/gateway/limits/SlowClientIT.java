package org.xrayreference.gateway.limits;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;

@QuarkusTest
@WithTestResource(StandIns.class)
class SlowClientIT {
    @TestHTTPResource("/")
    URI site;

    @BeforeEach
    void reset() {
        StandIns.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/uploads", "/upload", "/contact"})
    void tellsWhoSendsTooSlowlyAndHangsUp(String path) throws IOException {
        // Given
        StandIns.upload().uploads(Samples.accepted());

        // When
        String answer = sendStart(path);

        // Then: the end of the stream was reached, so the connection is closed
        assertThat(answer).startsWith("HTTP/1.1 408 ").contains("came in too slowly");
    }

    @Test
    void letsThoseWaitWhoHaveNothingToSend() throws IOException {
        // Given
        StandIns.reference()
                .stubFor(any(urlPathMatching("/api/v1/references"))
                        .atPriority(1)
                        .willReturn(aResponse().withStatus(404).withFixedDelay(3_500)));

        // When
        String answer =
                send("GET /library HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        // Then
        assertThat(answer).startsWith("HTTP/1.1 404 ");
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String sendStart(String path) throws IOException {
        String type = path.equals("/contact") ? "application/x-www-form-urlencoded" : "multipart/form-data; boundary=b";
        return send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                + "\r\nContent-Length: 50000\r\n\r\n--b");
    }
}
