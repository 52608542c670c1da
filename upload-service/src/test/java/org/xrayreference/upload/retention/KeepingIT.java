package org.xrayreference.upload.retention;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xrayreference.upload.Bench.PNG;
import static org.xrayreference.upload.Bench.accept;
import static org.xrayreference.upload.Bench.delete;
import static org.xrayreference.upload.Bench.example;
import static org.xrayreference.upload.Bench.patiently;
import static org.xrayreference.upload.Bench.show;
import static org.xrayreference.upload.Bench.traces;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.localstack.testing.TestTokens;
import org.xrayreference.upload.Bench;
import org.xrayreference.upload.Bench.Upload;
import org.xrayreference.upload.EventLog;
import org.xrayreference.upload.MovableClock;
import org.xrayreference.upload.record.UploadId;

@QuarkusTest
@WithTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "database", value = "uploads"))
class KeepingIT {
    private static final String NOTHING = "record false, raw false, outbox false";

    @Inject
    MovableClock clock;

    @Inject
    RetentionJob retention;

    @Inject
    SweepJob sweep;

    @Inject
    PeriodStore periods;

    @Inject
    Bench bench;

    private EventLog events;

    @BeforeEach
    void connect() {
        events = bench.events();
    }

    @AfterEach
    void disconnect() throws Exception {
        clock.moveTo(Duration.ZERO);
        bench.update("delete from period_change where from_period is not null");
        events.close();
    }

    @Test
    @Tag("P22")
    @DisplayName("P22: the raw picture goes a day after READY, the record stays")
    void keepsTheRawPictureForADay() throws Exception {
        // Given
        Upload upload = ready();

        // When
        travel(Duration.ofHours(23));
        assertArrayEquals(PNG, bench.stored(upload.id()));
        travel(Duration.ofHours(25));

        // Then
        patiently().untilAsserted(() -> assertEquals("record true, raw false, outbox false", traces(upload)));
        show(upload).statusCode(200).body("status", equalTo("READY"));
    }

    @Test
    @Tag("P22")
    @DisplayName(
            "P22: an upload is forgotten when its time is over, raw picture, record and event; later its tombstone")
    void forgetsWhatHasExpired() throws Exception {
        // Given
        Upload upload = accept(PNG);

        // When
        clock.moveTo(Duration.ofDays(31));
        show(upload).statusCode(410);
        retention.run();

        // Then
        patiently().untilAsserted(() -> assertEquals(NOTHING, traces(upload)));
        patiently()
                .until(() -> !events.holding(upload.id()).stream()
                        .filter(event -> event.contains("retention"))
                        .toList()
                        .isEmpty());
        travel(Duration.ofDays(31 + 89));
        show(upload).statusCode(410);
        travel(Duration.ofDays(31 + 91));
        show(upload).statusCode(404);
        assertEquals("0", tombstones(upload));
    }

    @Test
    @Tag("P22")
    @DisplayName("P22: an upload that never arrived whole goes after minutes")
    void reapsWhatNeverArrived() throws Exception {
        // Given
        Upload upload = accept(PNG);
        bench.update("update upload set status = 'PENDING' where id = '" + upload.id() + "'");
        show(upload).statusCode(404);

        // When
        travel(Duration.ofMinutes(16));

        // Then
        patiently().untilAsserted(() -> assertEquals(NOTHING, traces(upload)));
    }

    @Test
    @Tag("P22")
    @DisplayName("P22: a picture that no record wants, as a crash may leave it, is swept away")
    void sweepsWhatNoRecordWants() throws Exception {
        // Given
        Upload kept = accept(PNG);
        String orphan = UploadId.random().value();
        bench.put(orphan);

        // When
        sweep.run();
        assertTrue(bench.keys().contains(orphan)); // It might still be on its way.
        clock.moveTo(Duration.ofMinutes(16));
        sweep.run();

        // Then
        assertTrue(!bench.keys().contains(orphan) && bench.keys().contains(kept.id()));
    }

    @Test
    @Tag("P22")
    @Tag("P31")
    @DisplayName("P22: a hold keeps raw picture and record beyond their time; when it ends they go")
    void holdsBeyondTheTime() throws Exception {
        // Given
        Upload upload = ready();
        hold(upload, "court order 7").statusCode(200).body("hold.reason", equalTo("court order 7"));
        assertTrue(bench.keys().contains("holds/" + new UploadId(upload.id()).sha256()));

        // When
        travel(Duration.ofDays(40));

        // Then
        show(upload).statusCode(410);
        assertEquals("record true, raw true, outbox false", traces(upload));
        operator().get("/internal/operator/holds").then().body("id", hasItem(upload.id()));
        release(upload).statusCode(204);
        assertTrue(!bench.keys().contains("holds/" + new UploadId(upload.id()).sha256()));
        retention.run();
        patiently().untilAsserted(() -> assertEquals(NOTHING, traces(upload)));
    }

    @Test
    @Tag("P29")
    @Tag("P31")
    @DisplayName("P29: under a hold the uploader's deletion hides the upload at once and is carried out when it ends")
    void carriesADeletionOutWhenTheHoldEnds() {
        // Given
        Upload upload = accept(PNG);
        hold(upload, "abuse report").statusCode(200);

        // When
        delete(upload, upload.token()).statusCode(204);

        // Then
        show(upload).statusCode(410);
        delete(upload, upload.token()).statusCode(410);
        patiently().untilAsserted(() -> assertEquals("record true, raw true, outbox false", traces(upload)));
        operator().get("/internal/operator/uploads/" + upload.id()).then().statusCode(200);
        release(upload).statusCode(204);
        patiently().untilAsserted(() -> assertEquals(NOTHING, traces(upload)));
        patiently().until(() -> events.holding(upload.id()).stream().anyMatch(event -> event.contains("\"owner\"")));
        operator().get("/internal/operator/uploads/" + upload.id()).then().statusCode(410);
    }

    @Test
    @Tag("P31")
    @DisplayName("P31: an operator removes an upload, not a held one; who, what, when and why are recorded for a year")
    void removesAndRecords() throws Exception {
        // Given
        Upload upload = accept(PNG);
        String subject = new UploadId(upload.id()).shortHash();

        // When
        remove(upload, " ").statusCode(422).body("code", equalTo("reason-missing"));
        hold(upload, "first").statusCode(200);
        remove(upload, "abusive").statusCode(409).body("code", equalTo("held-upload"));
        release(upload).statusCode(204);
        remove(upload, "abusive").statusCode(204);

        // Then
        show(upload).statusCode(410);
        String entries = "findAll { it.subject == '" + subject + "' }";
        operator()
                .get("/internal/operator/audit?size=200")
                .then()
                .body(entries + ".action", equalTo(List.of("remove", "release", "hold")))
                .body(entries + ".reason", equalTo(List.of("abusive", "first", "first")))
                .body(entries + ".operator", equalTo(List.of("ann", "ann", "ann")));
        patiently().until(() -> events.holding(upload.id()).stream().anyMatch(event -> event.contains("\"operator\"")));
        travel(Duration.ofDays(366 + 40)); // Another test acts 40 days ahead.
        assertEquals("0", bench.query("select count(*) from operator_action"));
    }

    @Test
    @Tag("P23")
    @DisplayName("P23: a shorter period is recorded and shortens what is stored; a longer one does not lengthen it")
    void keepsTheShorterPeriod() throws Exception {
        // Given
        Upload upload = accept(PNG);
        Map<String, Duration> configured = retention.configured();
        Map<String, Duration> shorter = new HashMap<>(configured);
        shorter.put("uploads", Duration.ofDays(3));

        // When
        periods.record(shorter);
        periods.record(configured);

        // Then
        given().get("/internal/retention")
                .then()
                .body("changes.findAll { it.name == 'uploads' }.to", equalTo(List.of("PT72H", "PT720H")));
        clock.moveTo(Duration.ofDays(4));
        show(upload).statusCode(410);
        retention.run();
        patiently().untilAsserted(() -> assertEquals(NOTHING, traces(upload)));
    }

    @Test
    @Tag("P22")
    @DisplayName("P22: each class of data states its period, and what of it is over its time")
    void statesItsPeriods() {
        // Given
        accept(PNG);
        clock.moveTo(Duration.ofDays(31));
        given().get("/internal/retention").then().body("classes.find { it.name == 'uploads' }.due > 0", equalTo(true));

        // When
        retention.run();

        // Then
        given().get("/internal/retention")
                .then()
                .statusCode(200)
                .body(
                        "classes.name",
                        hasItems("raw-pictures", "uploads", "upload-tombstones", "topics", "dead-letters", "outbox"))
                .body("classes.find { it.name == 'uploads' }.period", equalTo("PT720H"))
                .body("classes.find { it.name == 'uploads' }.due", equalTo(0))
                .body("classes.find { it.name == 'uploads' }.removedLastRun > 0", equalTo(true))
                .body("classes.find { it.name == 'topics' }.period", equalTo("PT168H"))
                .body("classes.find { it.name == 'topics' }.oldest", nullValue());
        given().get("/internal/traces/nonsense").then().statusCode(404);
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", TestTokens.bearer("upload", "ann"));
    }

    private Upload ready() {
        Upload upload = accept(PNG);
        events.send("xray.preview.ready", upload.id(), example("xray.preview.ready", "plain", upload.id()));
        patiently().untilAsserted(() -> show(upload).body("status", equalTo("READY")));
        return upload;
    }

    private void travel(Duration ahead) {
        clock.moveTo(ahead);
        retention.run();
    }

    private static ValidatableResponse hold(Upload upload, String reason) {
        return operator()
                .contentType("application/json")
                .body(Map.of("reason", reason))
                .put("/internal/operator/uploads/" + upload.id() + "/hold")
                .then();
    }

    private static ValidatableResponse release(Upload upload) {
        return operator()
                .delete("/internal/operator/uploads/" + upload.id() + "/hold")
                .then();
    }

    private static ValidatableResponse remove(Upload upload, String reason) {
        return operator()
                .contentType("application/json")
                .body(Map.of("reason", reason))
                .delete("/internal/operator/uploads/" + upload.id())
                .then();
    }

    private String tombstones(Upload upload) throws Exception {
        return bench.query(
                "select count(*) from upload_tombstone where id_sha256 = '" + new UploadId(upload.id()).sha256() + "'");
    }
}
