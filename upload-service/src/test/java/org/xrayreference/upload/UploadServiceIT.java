package org.xrayreference.upload;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import static org.xrayreference.upload.Bench.validate;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.upload.record.Sha256;

@QuarkusTest
@WithTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "database", value = "uploads"))
class UploadServiceIT {
    @Inject
    MovableClock clock;

    @Inject
    Bench bench;

    private EventLog events;

    @BeforeEach
    void connect() {
        events = bench.events();
    }

    @AfterEach
    void disconnect() {
        clock.moveTo(Duration.ZERO);
        events.close();
    }

    @Test
    void acceptsAPictureAndTellsOfIt() throws Exception {
        // When
        Bench.Upload upload = accept(PNG);

        // Then
        show(upload).statusCode(200).body("status", equalTo("RECEIVED")).body("deleteToken", nullValue());
        assertArrayEquals(PNG, bench.stored(upload.id()));
        String event = patiently()
                .until(() -> eventsOf(upload, "received"), found -> !found.isEmpty())
                .get(0);
        assertTrue(event.contains(Sha256.hex(PNG)));
        assertEquals(List.of(), validate("xray.upload.received", event));
    }

    @Test
    void streamsALargePictureWithoutChangingIt() throws Exception {
        // Given
        byte[] large = Arrays.copyOf(PNG, 30 * 1024 * 1024);
        large[large.length - 1] = 7;

        // When
        Bench.Upload upload = accept(large);

        // Then
        assertEquals(Sha256.hex(large), Sha256.hex(bench.stored(upload.id())));
    }

    @Test
    @Tag("P04")
    @DisplayName("P04: the acknowledgement counts wherever it stands in the form")
    void takesThePartsInAnyOrder() {
        given().multiPart("image", "film.png", PNG, "image/png")
                .multiPart("acknowledged", "true")
                .post("/api/v1/uploads")
                .then()
                .statusCode(202);
    }

    static Stream<Arguments> refused() {
        byte[] tooLarge = Arrays.copyOf(PNG, 30 * 1024 * 1024 + 1);
        return Stream.of(
                Arguments.of("a text", "notes.txt", "hello".getBytes(StandardCharsets.US_ASCII), null, 415, "PNG"),
                Arguments.of(
                        "an SVG", "a.svg", "<svg/>".getBytes(StandardCharsets.US_ASCII), "image/svg+xml", 415, "JPEG"),
                Arguments.of("a PNG that says it is a JPEG", "a.jpg", PNG, "image/jpeg", 415, "image/png"),
                Arguments.of("an empty file", "empty.png", new byte[0], "image/png", 400, "0 bytes"),
                Arguments.of("a file over the limit", "big.png", tooLarge, "image/png", 413, "30.0 MiB"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refusesAndKeepsNothing(String what, String name, byte[] bytes, String type, int status, String said)
            throws Exception {
        // Given
        Bench.Holdings before = bench.holdings();

        // When
        ValidatableResponse answer = given().multiPart("acknowledged", "true")
                .multiPart("image", name, bytes, type == null ? "application/octet-stream" : type)
                .post("/api/v1/uploads")
                .then();

        // Then
        answer.statusCode(status).contentType("application/problem+json").body("detail", containsString(said));
        assertEquals(before, bench.holdings());
    }

    @Test
    void refusesAFarTooLargeRequestByItsLength() throws Exception {
        // Given
        Bench.Holdings before = bench.holdings();

        // When
        ValidatableResponse answer = given().contentType("multipart/form-data; boundary=b")
                .body(new byte[70 * 1024 * 1024])
                .post("/api/v1/uploads")
                .then();

        // Then
        answer.statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("70.0 MiB; the limit is 30.0 MiB"));
        assertEquals(before, bench.holdings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "false", "TRUE?", "1"})
    @Tag("P04")
    @DisplayName("P04: without the acknowledgement an upload is refused and nothing is stored")
    void refusesWithoutAcknowledgement(String acknowledged) throws Exception {
        // Given
        Bench.Holdings before = bench.holdings();

        // When
        ValidatableResponse answer = given().multiPart("image", "film.png", PNG, "image/png")
                .multiPart("acknowledged", acknowledged)
                .post("/api/v1/uploads")
                .then();

        // Then
        answer.statusCode(422).contentType("application/problem+json").body("code", equalTo("acknowledgement-missing"));
        assertEquals(before, bench.holdings());
    }

    @Test
    void refusesAFormWithoutAPicture() {
        given().multiPart("acknowledged", "true")
                .post("/api/v1/uploads")
                .then()
                .statusCode(400)
                .body("code", equalTo("image-missing"));
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/uploads")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcdefghijklmnopqrstuvwxyz", "x", "%27or%201=1", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"})
    void doesNotKnowOtherAddresses(String id) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/uploads/" + id)
                .then()
                .statusCode(404)
                .body("detail", containsString("26"));
    }

    @Test
    @Tag("P05")
    @DisplayName("P05: the file name is data: never an object key, never in an answer or an event")
    void keepsTheFileNameToItself() throws Exception {
        // When
        Bench.Upload upload = accept(PNG, "../Jane <b>Doe</b>.png");

        // Then
        assertEquals(
                "../Jane <b>Doe</b>.png", bench.query("select file_name from upload where id = '" + upload.id() + "'"));
        assertArrayEquals(PNG, bench.stored(upload.id()));
        String event = patiently()
                .until(() -> eventsOf(upload, "received"), found -> !found.isEmpty())
                .get(0);
        assertTrue(!event.contains("Doe") && !show(upload).extract().asString().contains("Doe"));
    }

    @Test
    void tellsWhyAPictureWasRejectedAndRemovesItAtOnce() {
        // Given
        Bench.Upload upload = accept(PNG);

        // When
        events.send(
                "xray.preview.rejected", upload.id(), example("xray.preview.rejected", "too-many-pixels", upload.id()));

        // Then
        patiently()
                .untilAsserted(() -> show(upload)
                        .body("status", equalTo("REJECTED"))
                        .body("rejection.code", equalTo("too-many-pixels"))
                        .body("rejection.detail", containsString("the limit is 40")));
        patiently().untilAsserted(() -> assertTrue(!bench.keys().contains(upload.id())));
    }

    @Test
    @Tag("P29")
    @DisplayName("P29: the uploader takes an upload back with the code given once, and nothing brings it back")
    void deletesForItsOwnerOnly() {
        // Given
        Bench.Upload upload = accept(PNG);

        // When
        delete(upload, "wrong").statusCode(403);
        show(upload).statusCode(200);
        delete(upload, upload.token()).statusCode(204);

        // Then
        show(upload).statusCode(410).contentType("application/problem+json");
        delete(upload, upload.token()).statusCode(410);
        patiently().untilAsserted(() -> assertTrue(!bench.keys().contains(upload.id())));
        List<String> told = patiently().until(() -> eventsOf(upload, "deleted"), found -> !found.isEmpty());
        assertEquals(List.of(), validate("xray.upload.deleted", told.get(0)));
        events.send("xray.preview.ready", upload.id(), example("xray.preview.ready", "plain", upload.id()));
        Bench.Upload marker = accept(PNG);
        events.send("xray.preview.ready", upload.id(), example("xray.preview.ready", "plain", marker.id()));
        patiently().untilAsserted(() -> show(marker).body("status", equalTo("READY")));
        show(upload).statusCode(410);
    }

    @Test
    void setsPoisonAsideAndGoesOn() {
        // Given
        Bench.Upload upload = accept(PNG);
        String poison = "{\"specversion\":\"1.0\",\"data\":{\"id\":\"poison for " + upload.id() + "\"}}";

        // When
        events.send("xray.preview.ready", upload.id(), poison);
        events.send("xray.preview.ready", upload.id(), example("xray.preview.ready", "plain", upload.id()));

        // Then
        patiently().untilAsserted(() -> show(upload).body("status", equalTo("READY")));
        assertEquals(
                Set.of(poison),
                Set.copyOf(patiently()
                        .until(() -> events.holding("poison for " + upload.id()), found -> !found.isEmpty())));
    }

    @Test
    void isReadyAndAlive() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/started").then().statusCode(200);
    }

    private List<String> eventsOf(Bench.Upload upload, String about) {
        return events.holding(upload.id()).stream()
                .filter(event -> event.contains(about) && event.contains("/upload-service"))
                .toList();
    }
}
