package org.xrayreference.preview.retention;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.xrayreference.preview.testing.OtherServices.patiently;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import io.minio.MinioClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.preview.storage.Previews;
import org.xrayreference.preview.storage.Previews.Part;
import org.xrayreference.preview.storage.Tombstones;
import org.xrayreference.preview.testing.ChestPhantom;
import org.xrayreference.preview.testing.MovableClock;
import org.xrayreference.preview.testing.OtherServices;
import org.xrayreference.preview.upload.UploadId;

@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class KeepingIT {
    @Inject
    MinioClient client;

    @Inject
    MovableClock clock;

    @Inject
    RetentionJob retention;

    @Inject
    Previews previews;

    @Inject
    Tombstones tombstones;

    private OtherServices others;
    private final UploadId upload = new UploadId(OtherServices.newId());

    @BeforeEach
    void begin() throws Exception {
        given().get("/q/health/ready").then().statusCode(200); // by then the bucket is there
        others = new OtherServices(client);
    }

    @AfterEach
    void end() {
        clock.moveTo(Duration.ZERO);
        others.close();
    }

    @Test
    @Tag("P22")
    @DisplayName("P22: preview, thumbnail and receipt go a day after their time at the latest, tombstones after theirs")
    void letsGoOfWhatIsOverItsTime() throws Exception {
        // Given
        others.upload(upload.value(), ChestPhantom.png(200));
        others.awaitEvent("xray.preview.ready", upload.value());
        traces().body("preview", equalTo(true)).body("thumbnail", equalTo(true)).body("receipt", equalTo(true));
        UploadId deleted = new UploadId(OtherServices.newId());
        tombstones.put(deleted, Instant.now());

        // When, Then
        travel(Duration.ofDays(30));
        assertEquals(3, others.store.previews(upload.value()).size());
        travel(Duration.ofDays(32));
        assertEquals(List.of(), others.store.previews(upload.value()));
        traces().body("preview", equalTo(false))
                .body("thumbnail", equalTo(false))
                .body("receipt", equalTo(false));
        assertEquals(1, others.store.previews("tombstones/" + deleted.hash()).size());
        travel(Duration.ofDays(91));
        assertEquals(List.of(), others.store.previews("tombstones/"));
    }

    @Test
    @Tag("P22")
    @DisplayName("P22: what upload-service marks as held stays beyond its time")
    void keepsWhatIsHeld() throws Exception {
        // Given
        writeAll();
        others.store.putOriginal("holds/" + upload.hash(), "held".getBytes(StandardCharsets.US_ASCII));

        // When
        travel(Duration.ofDays(40));
        int held = others.store.previews(upload.value()).size();
        others.store.removeOriginal("holds/" + upload.hash());
        retention.run();

        // Then
        assertEquals(3, held);
        assertEquals(List.of(), others.store.previews(upload.value()));
    }

    @Test
    @Tag("P29")
    @DisplayName("P29: what a crash left of a deleted upload is swept away, and late events bring nothing back")
    void healsACrashBetweenTombstoneAndErasure() throws Exception {
        // Given
        byte[] film = ChestPhantom.png(200);
        String received = others.upload(upload.value(), film);
        others.awaitEvent("xray.preview.ready", upload.value());
        tombstones.put(upload, Instant.now());
        int before = others.kafka.received("xray.preview.ready", upload.value()).size();

        // When
        retention.run();
        others.sendReceived(upload.value(), received);
        others.delete(upload.value());
        others.sendReceived(upload.value(), received);
        others.sendReceived(upload.value(), "the end");
        others.awaitEvents("xray.upload.received.dead-letter", upload.value(), 1);

        // Then
        assertEquals(List.of(), others.store.previews(upload.value()));
        assertEquals(
                before,
                others.kafka.received("xray.preview.ready", upload.value()).size());
        patiently().untilAsserted(() -> assertEquals(1, tombstonesOfUpload()));
    }

    @Test
    @Tag("P22")
    @DisplayName("P22: each class of data states its period, and what of it is over its time")
    void statesItsPeriods() {
        // Given
        writeAll();
        retention.run();
        clock.moveTo(Duration.ofDays(32));
        String due = "classes.find { it.name == 'previews' }.due > 0";
        given().get("/internal/retention").then().body(due, equalTo(true));

        // When
        retention.run();

        // Then
        given().get("/internal/retention")
                .then()
                .body("classes.name", contains("previews", "preview-tombstones"))
                .body("classes.period", contains("PT720H", "PT2160H"))
                .body("classes.find { it.name == 'previews' }.removedLastRun > 0", equalTo(true))
                .body(due, equalTo(false));
    }

    private int tombstonesOfUpload() throws Exception {
        return others.store.previews("tombstones/" + upload.hash()).size();
    }

    private void writeAll() {
        for (Part part : Part.values()) {
            previews.write(upload, part, new byte[1]);
        }
    }

    private ValidatableResponse traces() {
        return given().get("/internal/traces/" + upload.value()).then().statusCode(200);
    }

    private void travel(Duration ahead) {
        clock.moveTo(ahead);
        retention.run();
    }
}
