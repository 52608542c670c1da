package org.xrayreference.gateway.accesslog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.retention.RetentionJob;
import org.xrayreference.gateway.standin.MovableClock;
import org.xrayreference.gateway.standin.RawSocket;
import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;

@QuarkusTest
@WithTestResource(StandIns.class)
class AccessLogIT {
    private final String agent = "Browser of " + UUID.randomUUID();

    @TestHTTPResource("/")
    URL site;

    @Inject
    MovableClock clock;

    @Inject
    RetentionJob retention;

    @BeforeEach
    void reset() {
        StandIns.reset();
    }

    @AfterEach
    void resetClock() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    @Tag("P12")
    @DisplayName("P12: a request leaves one line: who, with what, when, from where, which address, how it ended")
    void notesARequest() throws Exception {
        // When
        String requestId = given().header("User-Agent", agent)
                .header("Referer", "https://other.example/page?secret=1")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("Authorization", "Bearer t0ken")
                .header("Cookie", "a=t0ken")
                .get("/api/v1/references?finding=mass&q=Jane")
                .then()
                .statusCode(200)
                .extract()
                .header("X-Request-Id");

        // Then
        JsonNode line = onlyLine();
        assertThat(line.get("client").asText()).isEqualTo("127.0.0.1");
        assertThat(line.get("agent").asText()).isEqualTo(agent);
        assertThat(line.get("referrer").asText()).isEqualTo("https://other.example/page?secret=-");
        assertThat(line.get("url").asText()).isEqualTo("/api/v1/references?finding=mass&q=-");
        assertThat(line.get("status").asInt()).isEqualTo(200);
        assertThat(line.get("bytes").asLong()).isPositive();
        assertThat(line.get("requestId").asText()).isEqualTo(requestId);
        assertThat(line.toString()).doesNotContain("t0ken");
    }

    @Test
    @Tag("P12")
    @DisplayName("P12: neither an upload's id nor its delete code is in a line, also when it is refused")
    void keepsNoSecret() throws Exception {
        // When
        given().header("User-Agent", agent)
                .header("Referer", "http://localhost/uploads/" + Samples.ID)
                .header("X-Delete-Token", Samples.DELETE_TOKEN)
                .delete("/api/v1/uploads/" + Samples.ID)
                .then()
                .statusCode(404);

        // Then
        assertThat(onlyLine().toString())
                .doesNotContain(Samples.ID)
                .doesNotContain(Samples.DELETE_TOKEN)
                .contains("/api/v1/uploads/");
    }

    @Test
    @Tag("P12")
    void notesWhatIsRefusedAtTheEdge() throws Exception {
        given().urlEncodingEnabled(false)
                .header("User-Agent", agent)
                .get("/a%0d%0ab")
                .then()
                .statusCode(400);

        assertThat(onlyLine().get("status").asInt()).isEqualTo(400);
    }

    /** Whoever reads the log reads one line for one request, and nothing that moves a cursor or turns text around. */
    @Test
    void staysOneLineWhateverIsSent() throws Exception {
        // When
        RawSocket.send(
                site.getPort(),
                "GET /library?finding=\u001b[2J%0d%0a%1b HTTP/1.1\r\nHost: x\r\nUser-Agent: " + agent
                        + " \u001b[31m\u0007\u007f\u0085\u00e2\u0080\u00a8\u00e2\u0080\u00ae\"}\\n\r\n"
                        + "Referer: https://x/\u001b]0;title\u0007\u007f%0a{\"status\":200}\r\nConnection: close\r\n\r\n");
        given().urlEncodingEnabled(false)
                .header("User-Agent", agent)
                .get("/a%0d%0a%7B%22status%22:200%7D%1b%5B2J%7f%e2%80%a8")
                .then()
                .statusCode(400);

        // Then
        List<String> found = await().until(this::lines, lines -> !lines.isEmpty());
        assertThat(found)
                .hasSizeLessThanOrEqualTo(2)
                .allSatisfy(line -> assertThat(line)
                        .matches("\\{[\\x20-\\x7e]*}")
                        .satisfies(text -> new ObjectMapper().readTree(text)));
    }

    @Test
    @Tag("P22")
    @DisplayName("P22: a line of the access log is gone after 30 days, and the period is stated")
    void goesAfterItsTime() throws Exception {
        // Given
        given().header("User-Agent", agent).get("/about").then().statusCode(200);
        onlyLine();

        // When, Then
        clock.moveTo(Duration.ofDays(29));
        retention.run();
        assertThat(lines()).hasSize(1);
        clock.moveTo(Duration.ofDays(31));
        assertThat(retention.view().classes().get(0).due()).isPositive();
        retention.run();
        assertThat(lines()).isEmpty();
        var stated = retention.view().classes().get(0);
        assertThat(stated.name()).isEqualTo("access-logs");
        assertThat(stated.period()).isEqualTo("PT720H");
        assertThat(stated.due()).isZero();
        assertThat(stated.removedLastRun()).isPositive();
    }

    private JsonNode onlyLine() throws IOException {
        List<String> found = await().until(this::lines, lines -> !lines.isEmpty());
        assertThat(found).hasSize(1);
        return new ObjectMapper().readTree(found.get(0));
    }

    /** Of this test's requests. */
    private List<String> lines() throws IOException {
        try (Stream<Path> files = Files.list(StandIns.accessLog())) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .flatMap(AccessLogIT::read)
                    .filter(line -> line.contains(agent))
                    .toList();
        }
    }

    private static Stream<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
