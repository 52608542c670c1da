package org.xrayreference.reference.matching;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.reference.importing.MadeLibrary;
import org.xrayreference.reference.importing.MadeNih;
import org.xrayreference.reference.phantom.MadeFilms;
import org.xrayreference.reference.picture.GreyPicture;
import org.xrayreference.reference.picture.ResizePicture;
import org.xrayreference.reference.testing.PlayedEvents;
import org.xrayreference.reference.wording.ClinicalWords;

@QuarkusTest
@QuarkusTestResource(
        value = LocalStackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "references"))
class MatchesIT {
    @Inject
    MadeLibrary made;

    @Inject
    PlayedEvents events;

    @TempDir
    static Path folder;

    @BeforeEach
    void fillLibrary() throws Exception {
        made.fillOnce(folder);
    }

    @Test
    @Tag("P07")
    void comparesAnUploadOnceItsPreviewIsReady() {
        // Given
        String id = upload(new ResizePicture().picture(MadeFilms.film(9), 400, 400));

        // When
        Response answer = matchesOf(id);

        // Then
        answer.then()
                .body("model", startsWith("chest-embedder-"))
                .body("index", startsWith("library-"))
                .body("abstained", is(false))
                .body("$", not(hasKey("reason")))
                .body("identical", is(MadeNih.id(9)))
                .body("matches", hasSize(12))
                .body("matches[0].reference.id", is(MadeNih.id(9)))
                .body("matches[0].reference.links.thumbnail", containsString("/thumbnail"))
                .body("matches[0].similarity", greaterThan(0.9f))
                .body("findings[0].of", is(10))
                .body("findings[0].neighbours", greaterThan(0))
                .body("findings[0].keySet()", hasSize(8))
                .body("output.source", is("local"))
                .body("output.text", containsString("Educational, not for clinical use"));
        assertThat(ClinicalWords.in(answer.path("output.text"))).isEmpty();
        List<Float> similarities = answer.path("matches.similarity");
        assertThat(similarities).isSortedAccordingTo((a, b) -> Float.compare(b, a));
        assertThat(matchesOf(id).asString()).isEqualTo(answer.asString());
    }

    @Test
    @Tag("P30")
    void showsOnePictureOfAPatientForAnUpload() {
        // Given: pictures 0 and 1 are of one patient
        String id = upload(MadeFilms.film(0));
        matchesOf(id);

        // When
        Response answer = given().queryParam("k", 50).get("/api/v1/uploads/{id}/matches", id);

        // Then
        List<String> ids = answer.path("matches.reference.id");
        assertThat(ids).hasSize(MadeNih.PICTURES - 1).contains(MadeNih.id(0)).doesNotContain(MadeNih.id(1));
    }

    @Test
    void choosesTheShownByFindingAndView() {
        // Given
        String id = upload(MadeFilms.film(9));
        matchesOf(id);

        // When
        Response answer =
                given().queryParam("finding", "mass").queryParam("view", "PA").get("/api/v1/uploads/{id}/matches", id);

        // Then
        answer.then()
                .statusCode(200)
                .body("matches.reference.findings", everyItem(hasItem("Mass")))
                .body("matches.reference.id", containsInAnyOrder(MadeNih.id(4), MadeNih.id(19)))
                .body("notes", hasItem(containsString("does not change the counts")));
    }

    @Test
    @Tag("P06")
    void abstainsFromABlankPicture() {
        // Given
        String id = upload(new GreyPicture(300, 300, new byte[90_000]));

        // When
        Response answer = matchesOf(id);

        // Then
        answer.then()
                .body("abstained", is(true))
                .body("reason", containsString("no contrast"))
                .body("matches", hasSize(0))
                .body("output.text", containsString("not for clinical use"));
    }

    @Test
    @Tag("P29")
    void forgetsADeletedUploadAndLetsNothingBringItBack() {
        // Given
        GreyPicture film = MadeFilms.film(9);
        String id = upload(film);
        matchesOf(id);

        // When
        events.deleted(id);
        awaitStatus(id, 410);
        events.previewReady(id);
        String later = upload(film);
        matchesOf(later);

        // Then: events of one partition are taken in their order, and later ones have arrived
        when().get("/api/v1/uploads/{id}/matches", id).then().statusCode(410).body("code", is("deleted-upload"));
        assertThat(events.rowsOf(id)).isZero();
    }

    @Test
    void forgetsAnUploadWhoseDeletionArrivesBeforeItsPreview() {
        // Given
        String id = PlayedEvents.newId();
        events.deleted(id);
        awaitStatus(id, 410);

        // When
        events.putPreview(id, MadeFilms.jpeg(MadeFilms.film(3)));
        events.previewReady(id);
        matchesOf(upload(MadeFilms.film(9)));

        // Then
        assertThat(events.rowsOf(id)).isZero();
    }

    @Test
    void putsPoisonAsideAndGoesOn() {
        // Given
        String marker = "poison-" + PlayedEvents.newId();
        String undecodable = PlayedEvents.newId();
        events.putPreview(undecodable, new byte[] {1, 2, 3});

        // When
        events.send("xray.preview.ready", marker, marker);
        events.previewReady(undecodable);

        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(events.deadLetters("xray.preview.ready.dead-letter"))
                        .contains(marker, undecodable));
        matchesOf(upload(MadeFilms.film(9))).then().statusCode(200);
    }

    @Test
    void findsPicturesLikeALibraryPicture() {
        when().get("/api/v1/references/{id}/similar?k=23", MadeNih.id(0))
                .then()
                .statusCode(200)
                .body("matches", hasSize(23))
                .body("matches.reference.id", not(hasItem(MadeNih.id(0))))
                .body("notes", hasItem(MadeNih.id(1) + " shows the same patient as " + MadeNih.id(0) + "."))
                .body("findings[0].of", is(10));
    }

    @ParameterizedTest
    @CsvSource({"k, 0, 1 to 50", "k, 51, 1 to 50", "k, x, 1 to 50", "finding, dragon, a finding", "view, LL, PA or AP"})
    void refusesAParameterByItsNameLimitAndValue(String name, String value, String limit) {
        given().queryParam(name, value)
                .get("/api/v1/uploads/abcdefghijklmnopqrstuvwxyz/matches")
                .then()
                .statusCode(400)
                .body("parameter", is(name))
                .body("value", is(value))
                .body("limit", containsString(limit));
    }

    @ParameterizedTest
    @CsvSource({"abcdefghijklmnopqrstuvwxy2", "malformed", "..%2f..%2fx"})
    void knowsNothingOfOtherUploads(String id) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/uploads/" + id + "/matches")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private String upload(GreyPicture picture) {
        String id = PlayedEvents.newId();
        events.putPreview(id, MadeFilms.jpeg(picture));
        events.previewReady(id);
        return id;
    }

    private static Response matchesOf(String id) {
        awaitStatus(id, 200);
        return when().get("/api/v1/uploads/{id}/matches", id);
    }

    private static void awaitStatus(String id, int status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        when().get("/api/v1/uploads/{id}/matches", id).then().statusCode(status));
    }
}
