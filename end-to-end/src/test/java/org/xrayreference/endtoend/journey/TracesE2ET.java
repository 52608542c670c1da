package org.xrayreference.endtoend.journey;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.xrayreference.endtoend.suite.Collector.Span;
import org.xrayreference.endtoend.suite.Suite;
import org.xrayreference.endtoend.suite.TestPictures;

/** What a collector of traces gets to know of what visitors do, and what it does not. */
@ExtendWith(Suite.class)
@Tag("P13")
class TracesE2ET {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String VISITORS_TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final Pattern ID = Pattern.compile("(?<![A-Za-z2-7])[a-z2-7]{26}(?![A-Za-z2-7])");

    @Test
    @DisplayName("P13: one trace leads from a browser's request through Kafka to what is matched, and names nobody")
    void followsAnUploadAndNamesNobody() {
        // Given
        Set<String> before = Suite.collector().spans().stream().map(Span::trace).collect(Collectors.toSet());

        // When
        var accepted = given().header("User-Agent", "SeededBrowser/1.0")
                .header("traceparent", "00-" + VISITORS_TRACE + "-b7ad6b7169203331-01")
                .header("Referer", "http://localhost/SeededReferrer")
                .multiPart("acknowledged", "true")
                .multiPart("image", "Doe-Jane-SeededName.png", TestPictures.png(640, 480, 61), "image/png")
                .post("/api/v1/uploads?seededQuery=SeededValue")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
        Uploads.Upload upload = new Uploads.Upload(accepted.getString("id"), accepted.getString("deleteToken"));
        assertEquals("READY", Uploads.awaitDecision(upload));
        Uploads.awaitMatches(upload);
        given().get("/uploads/" + upload.id()).then().statusCode(200);

        // Then
        Set<String> all = Set.of("gateway-service", "upload-service", "preview-service", "reference-service");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertTrue(
                        Suite.collector().spans().stream()
                                .filter(span -> span.name().equals("POST /api/v1/uploads"))
                                .filter(span -> span.service().equals("gateway-service"))
                                .filter(span -> !before.contains(span.trace()))
                                .anyMatch(span -> servicesOf(span.trace()).containsAll(all)),
                        () -> "no trace through all of " + all + " among " + summary(before)));
        assertFalse(
                Suite.collector().spans().stream().anyMatch(span -> span.trace().equals(VISITORS_TRACE)),
                "a visitor chooses no trace");
        String sent = Suite.collector().everything();
        for (String secret : List.of(upload.id(), upload.deleteToken(), "Seeded", "seeded", "Doe-Jane", "127.0.0.1")) {
            assertFalse(sent.contains(secret), secret);
        }
        assertEquals(
                List.of(),
                Suite.collector().spans().stream()
                        .flatMap(span -> span.attributes().values().stream())
                        .filter(value -> ID.matcher(value).find())
                        .toList());
    }

    @Test
    @DisplayName("P13: the number on an error page is that of its trace")
    void showsTheTraceOnTheErrorPage() {
        // When
        String page = given().accept("text/html")
                .get("/uploads/" + "a".repeat(26))
                .then()
                .statusCode(404)
                .extract()
                .asString();

        // Then
        String trace = Jsoup.parse(page).select("main code").text();
        assertTrue(trace.matches("[0-9a-f]{32}"), trace);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertEquals(Set.of("gateway-service", "upload-service"), Set.copyOf(servicesOf(trace))));
    }

    @Test
    @DisplayName("P13: a problem of the gateway names its trace, and so do the log lines of a service")
    void namesTheTraceInProblemsAndLogs() throws IOException {
        // Given
        String trace = given().get("/api/v1/nothing-here")
                .then()
                .statusCode(404)
                .extract()
                .path("trace");
        assertTrue(trace.matches("[0-9a-f]{32}"), trace);

        // When
        Uploads.Upload upload = Uploads.accepted("film.png", TestPictures.png(600, 600, 62), "image/png");
        Uploads.awaitDecision(upload);

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> {
            Set<String> known =
                    Suite.collector().spans().stream().map(Span::trace).collect(Collectors.toSet());
            String log = Files.readString(Suite.data().resolve("logs/preview-service.log"));
            assertTrue(
                    log.lines()
                            .filter(line -> line.contains("Answered a received upload"))
                            .anyMatch(line -> known.stream().anyMatch(line::contains)),
                    "no line of preview-service names its trace");
        });
    }

    @Test
    @DisplayName("P13: contact-service is part of the trace of a message")
    void followsAMessage() {
        // When
        given().contentType("application/json")
                .body("{\"topic\":\"privacy\",\"message\":\"Where is my trace?\",\"acknowledged\":true}")
                .post("/api/v1/contact")
                .then()
                .statusCode(201);

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertTrue(Suite.collector().spans().stream()
                        .filter(span -> span.name().equals("POST /api/v1/contact"))
                        .anyMatch(span ->
                                servicesOf(span.trace()).containsAll(Set.of("gateway-service", "contact-service")))));
    }

    private static Set<String> servicesOf(String trace) {
        return Suite.collector().spans().stream()
                .filter(span -> span.trace().equals(trace))
                .map(Span::service)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> summary(Set<String> before) {
        return Suite.collector().spans().stream()
                .filter(span -> !before.contains(span.trace()))
                .map(span -> span.trace().substring(0, 6) + " " + span.service() + " " + span.name() + " "
                        + span.attributes())
                .sorted()
                .toList();
    }
}
