package org.xrayreference.upload;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
import org.xrayreference.upload.retention.RetentionJob;

@QuarkusTest
@WithTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "database", value = "uploads"))
class UploadServiceIT {
    private static final byte[] PNG = png(64);

    @Inject
    MovableClock clock;

    @Inject
    RetentionJob retention;

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "xray.object-store.url")
    String storeUrl;

    @ConfigProperty(name = "xray.object-store.access-key")
    String accessKey;

    @ConfigProperty(name = "xray.object-store.secret-key")
    String secretKey;

    private EventLog events;
    private MinioClient store;

    @BeforeEach
    void connect() {
        given().get("/q/health/ready").then().statusCode(200); // by then the bucket is there
        events = new EventLog(kafka, "xray.upload.received", "xray.upload.deleted", "xray.preview.ready.dead-letter");
        store = MinioClient.builder()
                .endpoint(storeUrl)
                .credentials(accessKey, secretKey)
                .build();
    }

    @AfterEach
    void disconnect() throws Exception {
        clock.moveTo(Duration.ZERO);
        events.close();
        store.close();
    }

    @Test
    void acceptsAPictureAndTellsOfIt() throws Exception {
        // When
        Upload upload = accept(PNG);

        // Then
        show(upload).statusCode(200).body("status", equalTo("RECEIVED")).body("deleteToken", nullValue());
        assertArrayEquals(PNG, stored(upload.id));
        String event = await().until(() -> eventsOf(upload, "received"), found -> !found.isEmpty())
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
        Upload upload = accept(large);

        // Then
        assertEquals(Sha256.hex(large), Sha256.hex(stored(upload.id)));
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
        Holdings before = holdings();

        // When
        ValidatableResponse answer = given().multiPart("acknowledged", "true")
                .multiPart("image", name, bytes, type == null ? "application/octet-stream" : type)
                .post("/api/v1/uploads")
                .then();

        // Then
        answer.statusCode(status).contentType("application/problem+json").body("detail", containsString(said));
        assertEquals(before, holdings());
    }

    @Test
    void refusesAFarTooLargeRequestByItsLength() throws Exception {
        // Given
        Holdings before = holdings();

        // When
        ValidatableResponse answer = given().contentType("multipart/form-data; boundary=b")
                .body(new byte[70 * 1024 * 1024])
                .post("/api/v1/uploads")
                .then();

        // Then
        answer.statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("70.0 MiB; the limit is 30.0 MiB"));
        assertEquals(before, holdings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "false", "TRUE?", "1"})
    @Tag("P04")
    @DisplayName("P04: without the acknowledgement an upload is refused and nothing is stored")
    void refusesWithoutAcknowledgement(String acknowledged) throws Exception {
        // Given
        Holdings before = holdings();

        // When
        ValidatableResponse answer = given().multiPart("image", "film.png", PNG, "image/png")
                .multiPart("acknowledged", acknowledged)
                .post("/api/v1/uploads")
                .then();

        // Then
        answer.statusCode(422).contentType("application/problem+json").body("code", equalTo("acknowledgement-missing"));
        assertEquals(before, holdings());
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
        Upload upload = accept(PNG, "../Jane <b>Doe</b>.png");

        // Then
        assertEquals("../Jane <b>Doe</b>.png", query("select file_name from upload where id = '" + upload.id + "'"));
        assertArrayEquals(PNG, stored(upload.id));
        String event = await().until(() -> eventsOf(upload, "received"), found -> !found.isEmpty())
                .get(0);
        assertTrue(!event.contains("Doe") && !show(upload).extract().asString().contains("Doe"));
    }

    @Test
    void becomesReadyAndKeepsTheRawPictureForADay() throws Exception {
        // Given
        Upload upload = accept(PNG);

        // When
        events.send("xray.preview.ready", upload.id, example("xray.preview.ready", "plain", upload.id));

        // Then
        await().untilAsserted(() -> show(upload).body("status", equalTo("READY")));
        clock.moveTo(Duration.ofHours(23));
        retention.run();
        assertArrayEquals(PNG, stored(upload.id));
        clock.moveTo(Duration.ofHours(25));
        retention.run();
        await().untilAsserted(() -> assertTrue(!keys().contains(upload.id)));
        show(upload).statusCode(200).body("status", equalTo("READY"));
    }

    @Test
    void tellsWhyAPictureWasRejectedAndRemovesItAtOnce() {
        // Given
        Upload upload = accept(PNG);

        // When
        events.send("xray.preview.rejected", upload.id, example("xray.preview.rejected", "too-many-pixels", upload.id));

        // Then
        await().untilAsserted(() -> show(upload)
                .body("status", equalTo("REJECTED"))
                .body("rejection.code", equalTo("too-many-pixels"))
                .body("rejection.detail", containsString("the limit is 40")));
        await().untilAsserted(() -> assertTrue(!keys().contains(upload.id)));
    }

    @Test
    @Tag("P29")
    @DisplayName("P29: the uploader takes an upload back with the code given once, and nothing brings it back")
    void deletesForItsOwnerOnly() {
        // Given
        Upload upload = accept(PNG);

        // When
        delete(upload, "wrong").statusCode(403);
        show(upload).statusCode(200);
        delete(upload, upload.token).statusCode(204);

        // Then
        show(upload).statusCode(410).contentType("application/problem+json");
        delete(upload, upload.token).statusCode(410);
        await().untilAsserted(() -> assertTrue(!keys().contains(upload.id)));
        List<String> told = await().until(() -> eventsOf(upload, "deleted"), found -> !found.isEmpty());
        assertEquals(List.of(), validate("xray.upload.deleted", told.get(0)));
        events.send("xray.preview.ready", upload.id, example("xray.preview.ready", "plain", upload.id));
        Upload marker = accept(PNG);
        events.send("xray.preview.ready", upload.id, example("xray.preview.ready", "plain", marker.id));
        await().untilAsserted(() -> show(marker).body("status", equalTo("READY")));
        show(upload).statusCode(410);
    }

    @Test
    @Tag("P22")
    @DisplayName("P22: an upload is forgotten when its time is over, raw picture and record")
    void forgetsWhatHasExpired() throws Exception {
        // Given
        Upload upload = accept(PNG);

        // When
        clock.moveTo(Duration.ofDays(31));
        show(upload).statusCode(410);
        retention.run();

        // Then
        assertEquals("0", query("select count(*) from upload where id = '" + upload.id + "'"));
        await().untilAsserted(() -> assertTrue(!keys().contains(upload.id)));
        await().until(() -> eventsOf(upload, "retention"), found -> !found.isEmpty());
        clock.moveTo(Duration.ofDays(31 + 91));
        retention.run();
        show(upload).statusCode(404);
    }

    @Test
    void reapsWhatNeverArrived() throws Exception {
        // Given
        Upload upload = accept(PNG);
        update("update upload set status = 'PENDING' where id = '" + upload.id + "'");
        show(upload).statusCode(404);

        // When
        clock.moveTo(Duration.ofMinutes(16));
        retention.run();

        // Then
        assertEquals("0", query("select count(*) from upload where id = '" + upload.id + "'"));
        await().untilAsserted(() -> assertTrue(!keys().contains(upload.id)));
    }

    @Test
    void setsPoisonAsideAndGoesOn() {
        // Given
        Upload upload = accept(PNG);
        String poison = "{\"specversion\":\"1.0\",\"data\":{\"id\":\"poison for " + upload.id + "\"}}";

        // When
        events.send("xray.preview.ready", upload.id, poison);
        events.send("xray.preview.ready", upload.id, example("xray.preview.ready", "plain", upload.id));

        // Then
        await().untilAsserted(() -> show(upload).body("status", equalTo("READY")));
        assertEquals(
                List.of(poison),
                await().until(() -> events.holding("poison for " + upload.id), found -> !found.isEmpty()));
    }

    @Test
    void isReadyAndAlive() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/started").then().statusCode(200);
    }

    private record Upload(String id, String token) {}

    private record Holdings(String uploads, String events, List<String> objects) {}

    private static Upload accept(byte[] picture) {
        return accept(picture, "film.png");
    }

    private static Upload accept(byte[] picture, String name) {
        var body = given().multiPart("acknowledged", "true")
                .multiPart("image", name, picture, "image/png")
                .post("/api/v1/uploads")
                .then()
                .statusCode(202)
                .header("Location", containsString("/api/v1/uploads/"))
                .body("id", matchesPattern("[a-z2-7]{26}"))
                .body("status", equalTo("RECEIVED"))
                .body("expiresAt", notNullValue())
                .extract()
                .jsonPath();
        return new Upload(body.getString("id"), body.getString("deleteToken"));
    }

    private static ValidatableResponse show(Upload upload) {
        return given().get("/api/v1/uploads/" + upload.id).then();
    }

    private static ValidatableResponse delete(Upload upload, String token) {
        return given().header("X-Delete-Token", token)
                .delete("/api/v1/uploads/" + upload.id)
                .then();
    }

    private List<String> eventsOf(Upload upload, String about) {
        return events.holding(upload.id).stream()
                .filter(event -> event.contains(about) && event.contains("/upload-service"))
                .toList();
    }

    private byte[] stored(String id) throws Exception {
        try (var object = store.getObject(
                GetObjectArgs.builder().bucket("raw-uploads").object(id).build())) {
            return object.readAllBytes();
        }
    }

    private List<String> keys() throws Exception {
        List<String> keys = new ArrayList<>();
        for (var item : store.listObjects(
                ListObjectsArgs.builder().bucket("raw-uploads").build())) {
            keys.add(item.get().objectName());
        }
        return keys;
    }

    private Holdings holdings() throws Exception {
        return new Holdings(query("select count(*) from upload"), query("select count(*) from outbox_event"), keys());
    }

    private String query(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void update(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        }
    }

    private static List<?> validate(String topic, String event) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(contract(topic, "schema.json"), InputFormat.JSON)
                .validate(event, InputFormat.JSON);
    }

    private static String example(String topic, String name, String id) {
        return contract(topic, "examples/" + name + ".json").replaceAll("\"[a-z2-7]{26}", "\"" + id);
    }

    private static String contract(String topic, String file) {
        try {
            return Files.readString(Path.of(System.getProperty("xray.root"), "contracts", topic, "v1", file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] png(int size) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
