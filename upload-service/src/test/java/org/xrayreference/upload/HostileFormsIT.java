package org.xrayreference.upload;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xrayreference.upload.Bench.PNG;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.localstack.testing.LocalStackTestResource;

/** Forms and file names written by hand against the intake. */
@QuarkusTest
@WithTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "database", value = "uploads"))
@Tag("P24")
class HostileFormsIT {
    @Inject
    DataSource database;

    @Inject
    Bench bench;

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("../../etc/passwd.png", "../../etc/passwd.png"),
                Arguments.of("a\0b.png", "ab.png"),
                Arguments.of("\u001b]0;x\u0007\u202egnp.png", "]0;xgnp.png"),
                Arguments.of("=cmd|' /C calc'!A0.png", "=cmd|' /C calc'!A0.png"),
                Arguments.of("x".repeat(400) + ".png", "x".repeat(255)));
    }

    /** Data, and only that: the object is called by the id. */
    @ParameterizedTest
    @MethodSource("names")
    void keepsNamesWithoutWhatControls(String name, String kept) throws Exception {
        // When
        String id = send(part(name, "image/png")).statusCode(202).extract().path("id");

        // Then
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select file_name from upload where id = ?")) {
            query.setString(1, id);
            ResultSet row = query.executeQuery();
            row.next();
            assertEquals(kept, row.getString(1));
        }
        assertEquals(PNG.length, bench.stored(id).length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shell.php", "page.html", "a.svg", "a.png.exe", "film.jpg", "film.dcm", "a.PHP", "a.jsp "})
    void refusesNamesOfOtherThings(String name) throws Exception {
        Bench.Holdings before = bench.holdings();

        send(part(name, "image/png")).statusCode(415).body("code", equalTo("ending-mismatch"));

        assertEquals(before, bench.holdings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.png", "FILM.PNG", "film", "1.2.840.10008.1", ".png", "picture.v2.png"})
    void takesNamesThatFitOrSayNothing(String name) {
        send(part(name, "image/png")).statusCode(202);
    }

    static Stream<Arguments> broken() {
        String head = "--b\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n";
        return Stream.of(
                Arguments.of("no part at all", "nothing"),
                Arguments.of("no end", head + "Content-Type: image/png\r\n\r\nPNG"),
                Arguments.of("a line feed in a header", head.replace("a.png", "a\n.png") + "\r\nx\r\n--b--\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void refusesFormsThatAreNone(String what, String body) throws Exception {
        Bench.Holdings before = bench.holdings();

        send(body.getBytes(StandardCharsets.ISO_8859_1)).statusCode(400).body("code", equalTo("form-unreadable"));

        assertEquals(before, bench.holdings());
    }

    /** The first of two counts, and what stands in the address counts for nothing. */
    @Test
    void takesNoSecondAcknowledgementForTheFirst() {
        given().queryParam("acknowledged", "true")
                .multiPart("acknowledged", "false")
                .multiPart("acknowledged", "true")
                .multiPart("image", "film.png", PNG, "image/png")
                .post("/api/v1/uploads")
                .then()
                .statusCode(422);
    }

    /** No field of the form reaches a field of the record that it is not for. */
    @Test
    void takesNoFieldsOfTheRecordFromTheForm() throws Exception {
        String chosen = "abcdefghijklmnopqrstuvwxyz";
        ValidatableResponse answer = given().multiPart("acknowledged", "true")
                .multiPart("id", chosen)
                .multiPart("status", "READY")
                .multiPart("expiresAt", "2099-01-01T00:00:00Z")
                .multiPart("heldBy", "operator")
                .multiPart("image", "film.png", PNG, "image/png")
                .post("/api/v1/uploads")
                .then()
                .statusCode(202)
                .body("status", equalTo("RECEIVED"));

        assertFalse(chosen.equals(answer.extract().path("id")));
        assertTrue(answer.extract().<String>path("expiresAt").startsWith("20")
                && !answer.extract().<String>path("expiresAt").startsWith("2099"));
    }

    private static byte[] part(String name, String type) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"acknowledged\"\r\n\r\ntrue\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"image\"; filename=\"" + name
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(PNG);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    private static ValidatableResponse send(byte[] body) {
        return given().contentType("multipart/form-data; boundary=b")
                .body(body)
                .post("/api/v1/uploads")
                .then();
    }
}
