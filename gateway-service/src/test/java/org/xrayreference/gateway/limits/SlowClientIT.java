package org.xrayreference.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
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

    private String sendStart(String path) throws IOException {
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(20_000);
            String type = path.equals("/contact")
                    ? "application/x-www-form-urlencoded"
                    : "multipart/form-data; boundary=b";
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                                    + "\r\nContent-Length: 50000\r\n\r\n--b")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
