package org.xrayreference.gateway.limits;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;

/** Each test asks from a loopback address of its own, so that none uses up what another has. */
@QuarkusTest
@WithTestResource(StandIns.class)
@Tag("P24")
class LimitsIT {
    private static final int MESSAGES = 60;
    /** Ten seconds give one more; a slow machine may take some. */
    private static final int SURELY_TOO_MANY = 2 * MESSAGES;

    /** Half of an upload: as much as a slow sender of the slowest allowed pace has sent after half a minute. */
    private static final String MUCH = "x".repeat(100_000);

    @TestHTTPResource("/")
    URL site;

    @BeforeEach
    void reset() {
        StandIns.reset();
        StandIns.contact()
                .stubFor(post(urlPathEqualTo("/api/v1/contact"))
                        .willReturn(aResponse().withStatus(202)));
        StandIns.upload().uploads(Samples.accepted());
    }

    @Test
    void refusesOneKindAndNotAnother() throws IOException {
        // When
        String refusal = useUpMessages("127.0.0.61");

        // Then
        assertThat(refusal)
                .containsPattern("retry-after: ([1-9]|10)\r\n")
                .contains("RateLimit-Policy: \"message\";q=60;w=600\r\n")
                .containsPattern("RateLimit: \"message\";r=0;t=([1-9]|10)\r\n")
                .contains("application/problem+json", "\"code\":\"too-many-calls\"")
                .containsPattern(
                        "60 messages in 10 minutes, and yours has reached it\\. Try again in ([0-9]+) seconds?\\.")
                .contains("X-Content-Type-Options: nosniff", "X-Request-Id: ");
        assertThat(ask("127.0.0.61", "GET /api/v1/findings", "")).startsWith("HTTP/1.1 200 ");
        assertThat(ask("127.0.0.61", "GET /about", "")).startsWith("HTTP/1.1 200 ");
        assertThat(message("127.0.0.62", 1)).startsWith("HTTP/1.1 202 ");
    }

    @Test
    void tellsAPersonOnAPage() throws IOException {
        // Given
        useUpMessages("127.0.0.63");

        // When
        String answer = ask("127.0.0.63", "POST /contact", "Accept: text/html\r\nContent-Length: 0\r\n");

        // Then
        assertThat(answer)
                .startsWith("HTTP/1.1 429 ")
                .containsPattern("retry-after: ([1-9]|10)\r\n")
                .contains("text/html", "60 messages in 10 minutes");
    }

    @Test
    void leavesPlacesToOthersWhileOneSendsManyPicturesSlowly() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            // Given
            for (int i = 0; i < StandIns.UPLOADS_AT_ONCE_PER_CLIENT; i++) {
                slow.add(sendSlowly("127.0.0.65"));
            }
            // A question that comes before one of them takes its place; then another one has to.
            await().until(() -> {
                boolean full = uploadAnswer("127.0.0.65").startsWith("HTTP/1.1 503 ");
                if (!full) {
                    slow.add(sendSlowly("127.0.0.65"));
                }
                return full;
            });

            // When, Then
            assertThat(uploadAnswer("127.0.0.65"))
                    .contains("retry-after: 10\r\n", "\"code\":\"too-many-uploads\"", "Nothing of yours was kept");
            assertThat(uploadAnswer("127.0.0.66")).startsWith("HTTP/1.1 202 ");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        await().untilAsserted(() -> assertThat(uploadAnswer("127.0.0.65")).startsWith("HTTP/1.1 202 "));
    }

    /** @return the first refusal; until then every message claims to come from somewhere else */
    private String useUpMessages(String address) throws IOException {
        for (int i = 0; i < SURELY_TOO_MANY; i++) {
            String answer = message(address, i);
            if (answer.startsWith("HTTP/1.1 429 ")) {
                assertThat(i).isGreaterThanOrEqualTo(MESSAGES);
                return answer;
            }
            assertThat(answer).startsWith("HTTP/1.1 202 ");
        }
        throw new AssertionError("Nothing was refused");
    }

    private String message(String address, int claimed) throws IOException {
        return ask(
                address,
                "POST /api/v1/contact",
                "Content-Length: 0\r\nX-Forwarded-For: 203.0.113." + claimed + "\r\nForwarded: for=203.0.113." + claimed
                        + "\r\nX-Real-IP: 203.0.113." + claimed + "\r\n");
    }

    private String uploadAnswer(String address) throws IOException {
        return ask(address, "POST /api/v1/uploads", "Content-Length: 0\r\n");
    }

    private Socket sendSlowly(String address) throws IOException {
        return write(address, "POST /api/v1/uploads", "Content-Length: 200000\r\n", MUCH);
    }

    private String ask(String address, String request, String headers) throws IOException {
        try (Socket socket = write(address, request, headers, "")) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Socket write(String address, String request, String headers, String body) throws IOException {
        Socket socket =
                new Socket(InetAddress.getByName("127.0.0.1"), site.getPort(), InetAddress.getByName(address), 0);
        socket.setSoTimeout(10_000);
        socket.getOutputStream()
                .write((request + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n" + body)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
