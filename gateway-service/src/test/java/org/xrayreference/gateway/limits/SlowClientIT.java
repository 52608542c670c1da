package org.xrayreference.gateway.limits;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;
import org.xrayreference.gateway.standin.UploadStandIn.Canned;

@QuarkusTest
@WithTestResource(StandIns.class)
class SlowClientIT {
    /** More than all buffers on the way hold together. */
    private static final int HUGE = 40_000_000;

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
                        .willReturn(aResponse().withStatus(404).withFixedDelay(2_500)));

        // When
        String answer =
                send("GET /library HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        // Then
        assertThat(answer).startsWith("HTTP/1.1 404 ");
    }

    /** The service's connection is one of a bounded number, which others wait for. */
    @Test
    void letsGoOfAServiceWhoseAnswerNobodyTakesIn() throws Exception {
        // Given
        String path = "/api/v1/uploads/" + Samples.ID;
        StandIns.upload().answers("GET", path, Canned.json(200, "\"" + "x".repeat(HUGE) + "\""));
        AtomicBoolean reads = new AtomicBoolean(true);
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(1);
            socket.connect(new InetSocketAddress(site.getHost(), site.getPort()));
            // When
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            Thread reader = new Thread(() -> readSlowly(socket, reads));
            reader.start();

            // Then
            await().atMost(Duration.ofSeconds(30)).until(() -> StandIns.upload().cutOff() == 1);
            assertThat(reads).isTrue();
            reads.set(false);
            reader.join();
        }
    }

    private static void readSlowly(Socket socket, AtomicBoolean reads) {
        try {
            while (reads.get() && socket.getInputStream().read() >= 0) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (IOException cutOff) {
            // as it should be, sooner or later
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
