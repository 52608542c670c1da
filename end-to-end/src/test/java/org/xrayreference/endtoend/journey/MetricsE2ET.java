package org.xrayreference.endtoend.journey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.endtoend.suite.DocumentedSeries;
import org.xrayreference.endtoend.suite.Suite;
import org.xrayreference.endtoend.suite.TestPictures;

/** What the running suite tells about itself in numbers, to whom, and that it is what is documented. */
@ExtendWith(Suite.class)
@Tag("P13")
class MetricsE2ET {
    private static final List<String> SERVICES = List.of("gateway", "upload", "preview", "reference", "contact");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_]+)(?:\\{(.*)})? \\S+$");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static Uploads.Upload upload;

    @BeforeAll
    static void useEverything() {
        upload = Uploads.accepted("film.png", TestPictures.png(512, 512, 63), "image/png");
        Uploads.awaitDecision(upload);
        Uploads.awaitMatches(upload);
        given().get("/library").then().statusCode(200);
        for (int service = 1; service < SERVICES.size(); service++) {
            given().port(Suite.port() + service).get("/internal/retention");
        }
    }

    @ParameterizedTest(name = "P13: {0}-service tells what is documented, and nothing else")
    @ValueSource(strings = {"gateway", "upload", "preview", "reference", "contact"})
    void tellsWhatIsDocumented(String service) {
        // Given
        Set<String> documented = DocumentedSeries.all().stream()
                .filter(series -> series.services().contains(service))
                .flatMap(series -> series.samples().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        // When
        Set<String> told = SAMPLE.matcher(scrape(service))
                .results()
                .map((MatchResult sample) -> sample.group(1) + labels(sample.group(2)))
                .collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertEquals(documented, told);
    }

    @Test
    @DisplayName("P13: no series is named by what a visitor wrote, however many addresses there are")
    void namesNoAddressOfAVisitor() {
        // Given
        Set<String> before = addresses();

        // When
        for (int i = 0; i < 40; i++) {
            String id = "%026d"
                    .formatted(i)
                    .replace('0', 'a')
                    .replace('1', 'b')
                    .replace('8', 'c')
                    .replace('9', 'd');
            given().get("/api/v1/uploads/" + id + "/matches");
            given().get("/uploads/" + id);
            given().get("/nowhere-" + i + "/" + id);
            given().get("/library?q=" + i);
        }

        // Then
        Set<String> added = addresses();
        added.removeAll(before);
        assertTrue(added.size() <= 6, () -> "new addresses: " + added);
        for (String service : SERVICES) {
            assertFalse(scrape(service).contains(upload.id()), service);
            assertFalse(scrape(service).contains("nowhere-"), service);
        }
    }

    @Test
    @DisplayName("P13: what was done is counted")
    void counts() {
        assertTrue(value("upload", "xray_uploads_total{outcome=\"received\",}") >= 1);
        assertTrue(value("upload", "xray_uploads_total{outcome=\"ready\",}") >= 1);
        assertTrue(value("preview", "xray_preview_seconds_count{step=\"decode-to-grey\",}") >= 1);
        assertTrue(value("preview", "xray_preview_seconds_count{step=\"whole\",}") >= 1);
        assertTrue(value("reference", "xray_match_seconds_count") >= 1);
        assertTrue(value("reference", "xray_index_size") >= 1);
    }

    @Test
    @Tag("P24")
    @DisplayName("P24: what a proxy passes on reads no metrics and no details of health")
    void keepsMetricsFromVisitors() {
        for (String path : List.of("/q/metrics", "/q", "/q/info", "/q/health/group/x")) {
            given().header("X-Forwarded-For", "192.0.2.7").get(path).then().statusCode(404);
        }
        for (String path : List.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/started")) {
            given().header("X-Forwarded-For", "127.0.0.1")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(equalTo("{\"status\":\"UP\"}"));
        }
        given().header("X-Forwarded-For", "192.0.2.7").get("/q/openapi").then().statusCode(200);
    }

    private static String scrape(String service) {
        return given().port(Suite.port() + SERVICES.indexOf(service))
                .accept("text/plain")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Set<String> labels(String text) {
        return text == null
                ? Set.of()
                : LABEL.matcher(text)
                        .results()
                        .map((MatchResult label) -> label.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> addresses() {
        return LABEL.matcher(scrape("gateway"))
                .results()
                .filter(label -> label.group(1).equals("uri"))
                .map((MatchResult label) -> label.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static double value(String service, String series) {
        String plain = series.replace(",}", "}");
        return scrape(service)
                .lines()
                .filter(line -> line.startsWith(series + " ") || line.startsWith(plain + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
