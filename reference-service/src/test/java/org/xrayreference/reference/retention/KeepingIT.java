package org.xrayreference.reference.retention;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.time.Duration;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.reference.phantom.MadeFilms;
import org.xrayreference.reference.testing.MovableClock;
import org.xrayreference.reference.testing.PlayedEvents;
import org.xrayreference.reference.upload.ExternalText;
import org.xrayreference.reference.upload.UploadEmbeddingStore;
import org.xrayreference.reference.upload.UploadId;

@QuarkusTest
@QuarkusTestResource(
        value = LocalStackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "references"))
class KeepingIT {
    @Inject
    MovableClock clock;

    @Inject
    RetentionJob retention;

    @Inject
    PlayedEvents events;

    @Inject
    UploadEmbeddingStore uploads;

    private final String id = PlayedEvents.newId();

    @AfterEach
    void resetClock() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    @Tag("P22")
    @Tag("P30")
    @DisplayName(
            "P22: an embedding whose deletion was never heard of goes when its time is over and its preview is gone")
    void doesNotWaitForEver() {
        // Given
        embed();

        // When, Then
        travel(Duration.ofDays(40));
        assertThat(isKept()).isTrue(); // Its preview is there: the upload is held.
        events.removePreview(id);
        travel(Duration.ofDays(30));
        assertThat(isKept()).isTrue();
        travel(Duration.ofDays(32));
        assertThat(isKept()).isFalse();
    }

    @Test
    @Tag("P22")
    @DisplayName("P22: so does an external text whose embedding went with its model")
    void doesNotKeepATextAlone() {
        // Given
        events.putPreview(id, MadeFilms.jpeg(MadeFilms.film(3)));
        events.removePreview(id);
        uploads.keepText(new UploadId(id), new ExternalText("Example Models", "Look at the windpipe first."));

        // When, Then
        travel(Duration.ofDays(30));
        assertThat(events.textsOf(id)).isEqualTo(1);
        travel(Duration.ofDays(32));
        assertThat(events.textsOf(id)).isZero();
    }

    @Test
    @Tag("P29")
    @DisplayName("P29: what a crash left of a deleted upload is swept away, and late events bring nothing back")
    void healsACrashBetweenTombstoneAndErasure() {
        // Given
        embed();
        events.bury(id);
        assertThat(isKept()).isTrue();

        // When
        retention.run();
        events.previewReady(id);
        events.deleted(id);
        events.previewReady(id);
        // The same key is the same partition: when this poison is put aside, the others have been answered.
        events.send("xray.preview.ready", id, "the end");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        events.deadLetters("xray.preview.ready.dead-letter").contains(id));

        // Then
        assertThat(isKept()).isFalse();
        when().get("/api/v1/uploads/{id}/matches", id).then().statusCode(410);
    }

    @Test
    @Tag("P22")
    @DisplayName("P22: a tombstone goes after its time, and each class of data states its period")
    void forgetsTombstones() {
        // Given
        events.bury(id);

        // When, Then
        travel(Duration.ofDays(89));
        when().get("/api/v1/uploads/{id}/matches", id).then().statusCode(410);
        clock.moveTo(Duration.ofDays(91));
        String due = "classes.find { it.name == 'embedding-tombstones' }.due > 0";
        given().get("/internal/retention").then().body(due, is(true));
        retention.run();
        when().get("/api/v1/uploads/{id}/matches", id).then().statusCode(404);
        given().get("/internal/retention")
                .then()
                .body("classes.name", contains("embeddings", "embedding-tombstones", "provider-audit"))
                .body("classes.period", contains("PT720H", "PT2160H", "PT8760H"))
                .body(due, is(false));
        when().get("/internal/traces/nonsense").then().statusCode(404);
    }

    private void embed() {
        events.putPreview(id, MadeFilms.jpeg(MadeFilms.film(3)));
        events.previewReady(id);
        awaitTrace(id);
    }

    private void travel(Duration ahead) {
        clock.moveTo(ahead);
        retention.run();
    }

    private boolean isKept() {
        return when().get("/internal/traces/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .path("embedding");
    }

    private static void awaitTrace(String id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> when().get("/internal/traces/{id}", id).then().body("embedding", is(true)));
    }
}
