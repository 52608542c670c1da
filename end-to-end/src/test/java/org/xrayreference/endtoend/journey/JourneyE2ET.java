package org.xrayreference.endtoend.journey;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.xrayreference.endtoend.suite.GatewayToken;
import org.xrayreference.endtoend.suite.NihSubset;
import org.xrayreference.endtoend.suite.Suite;
import org.xrayreference.endtoend.suite.TestPictures;

/** One upload's whole life, through the gateway. */
@ExtendWith(Suite.class)
class JourneyE2ET {
    private static final String SECRET = "Doe^Jane 1970-01-01";

    @Test
    @Tag("P07")
    @DisplayName("P07: a real film's own library twin is its first match, and the same bytes give the same answer")
    void findsTheTwinOfARealFilm() throws IOException {
        // Given
        assumeTrue(TestPictures.nihPresent(), "The NIH pictures are not beside this checkout (../shared/data)");
        String id = NihSubset.ids().get(7);
        byte[] film = Files.readAllBytes(TestPictures.nih("images512/" + id + ".png"));

        // When
        Uploads.Upload first = Uploads.accepted("film.png", film, "image/png");
        Uploads.Upload second = Uploads.accepted("film.png", film, "image/png");

        // Then
        assertEquals("READY", Uploads.awaitDecision(first));
        var matches = Uploads.awaitMatches(first)
                .then()
                .body("matches[0].reference.id", equalTo(id))
                .body("identical", equalTo(id))
                .body("abstained", equalTo(false))
                .body("matches.size()", equalTo(12))
                .body("output.source", equalTo("local"))
                .extract()
                .jsonPath();
        assertEquals(
                matches.getList("matches"),
                Uploads.awaitMatches(second).jsonPath().getList("matches"));
        List<String> patients = matches.<String>getList("matches.reference.id").stream()
                .map(match -> match.substring(0, 8))
                .toList();
        assertEquals(patients.stream().distinct().toList(), patients, "one picture of a patient at most");
    }

    @Test
    @Tag("P10")
    @DisplayName("P10: embedded metadata never survives into preview, thumbnail or receipt, and the receipt counts it")
    void stripsEmbeddedMetadata() throws IOException {
        // Given
        byte[] film = TestPictures.withText(TestPictures.png(1500, 1200, 1), SECRET);

        // When
        Uploads.Upload upload = Uploads.accepted("film.png", film, "image/png");

        // Then
        assertEquals("READY", Uploads.awaitDecision(upload));
        for (String part : List.of("preview", "thumbnail")) {
            byte[] picture = given().get(upload.path() + "/" + part)
                    .then()
                    .statusCode(200)
                    .contentType("image/jpeg")
                    .header("Cache-Control", containsString("private"))
                    .extract()
                    .asByteArray();
            assertFalse(new String(picture, StandardCharsets.ISO_8859_1).contains("Doe"), part);
            assertEquals(List.of(), Jpeg.segmentsBeyondThePicture(picture), part);
            int longSide = ImageIO.read(new ByteArrayInputStream(picture)).getWidth();
            assertEquals(part.equals("preview") ? 1024 : 256, longSide);
        }
        given().get(upload.path() + "/receipt")
                .then()
                .statusCode(200)
                .body("removed.count.sum()", greaterThan(0))
                .body("original.width", equalTo(1500))
                .body("original.bytes", equalTo(film.length))
                .body(not(containsString("Doe")));
    }

    @Test
    void tellsTheStagesInOrderAndEnds() {
        // Given
        Uploads.Upload upload = Uploads.accepted("film.png", TestPictures.png(600, 600, 2), "image/png");

        // When
        String events = given().get(upload.path() + "/events")
                .then()
                .statusCode(200)
                .contentType(containsString("text/event-stream"))
                .extract()
                .asString();

        // Then
        assertEquals(
                List.of("received", "preview", "matching", "done"),
                Pattern.compile("\"stage\"\\s*:\\s*\"(\\w+)\"")
                        .matcher(events)
                        .results()
                        .map((MatchResult result) -> result.group(1))
                        .toList());
    }

    @Test
    @Tag("P29")
    @DisplayName("P29: what was uploaded can be taken back: preview, receipt, matches and page are gone")
    void takesAnUploadBack() {
        // Given
        Uploads.Upload upload = Uploads.accepted("film.png", TestPictures.png(640, 480, 3), "image/png");
        Uploads.awaitDecision(upload);
        Uploads.awaitMatches(upload);

        // When
        given().header("X-Delete-Token", "not it").delete(upload.path()).then().statusCode(403);
        given().header("X-Delete-Token", upload.deleteToken())
                .delete(upload.path())
                .then()
                .statusCode(204);

        // Then
        for (String part : List.of("", "/preview", "/thumbnail", "/receipt", "/matches")) {
            given().get(upload.path() + part).then().statusCode(410).contentType("application/problem+json");
        }
        given().get("/uploads/" + upload.id()).then().statusCode(410).contentType(containsString("text/html"));
        await().untilAsserted(() -> GatewayToken.asked("preview")
                .get(upload.path() + "/preview")
                .then()
                .statusCode(410));
        await().untilAsserted(() -> GatewayToken.asked("reference")
                .get(upload.path() + "/matches")
                .then()
                .statusCode(410));
    }

    @Test
    void streamsThirtyMebibytesThroughServicesWithLittleHeap() {
        // Given: the launcher runs upload-service with -Xmx96m and the gateway with -Xmx128m
        byte[] large = new byte[30 * 1024 * 1024];
        byte[] start = TestPictures.png(64, 64, 4);
        System.arraycopy(start, 0, large, 0, start.length);

        // When
        Uploads.Upload upload = Uploads.accepted("large.png", large, "image/png");

        // Then
        given().get(upload.path()).then().statusCode(200);
        given().port(Suite.port() + 1).get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void importsAgainWithoutChangingAnything() {
        // Given
        assumeTrue(TestPictures.nihPresent(), "The NIH pictures are not beside this checkout (../shared/data)");
        NihSubset.ids();

        // When
        NihSubset.importRows();

        // Then
        given().get("/api/v1/references?size=1")
                .then()
                .statusCode(200)
                .body("total", equalTo(NihSubset.ROWS))
                .body("items.source.name", not(hasItem(containsString("Synthetic"))));
        given().get("/api/v1/references?finding=effusion&size=1").then().body("total", lessThan(NihSubset.ROWS));
    }

    @Test
    @Tag("P13")
    void showsTheHealthOfEveryService() {
        for (int service = 0; service < 5; service++) {
            for (String check : List.of("live", "ready", "started")) {
                given().port(Suite.port() + service)
                        .get("/q/health/" + check)
                        .then()
                        .statusCode(200);
            }
        }
        String page = given().get("/status").then().statusCode(200).extract().asString();
        for (String service : List.of("upload", "preview", "reference", "contact")) {
            assertTrue(page.contains(service), service);
        }
    }
}
