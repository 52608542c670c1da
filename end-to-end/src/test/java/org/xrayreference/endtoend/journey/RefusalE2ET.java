package org.xrayreference.endtoend.journey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.endtoend.suite.Suite;
import org.xrayreference.endtoend.suite.TestPictures;

/** Bad input, as the person who sends it meets it. */
@ExtendWith(Suite.class)
class RefusalE2ET {
    private static final byte[] PNG = TestPictures.png(300, 300, 9);

    static Stream<Arguments> atIntake() {
        return Stream.of(
                Arguments.of("not an image", "hello".getBytes(StandardCharsets.US_ASCII), "text/plain", 415, "PNG"),
                Arguments.of("the wrong type", PNG, "image/jpeg", 415, "image/png"),
                Arguments.of("empty", new byte[0], "image/png", 400, "0 bytes"),
                Arguments.of("too large", Arrays.copyOf(PNG, 31 * 1024 * 1024), "image/png", 413, "31.0 MiB"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("atIntake")
    void refusesAtIntake(String what, byte[] bytes, String type, int status, String said) {
        Uploads.send("file", bytes, type)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(said))
                .body("detail", not(containsString("Exception")));
    }

    @Test
    void refusesWhatIsFarTooLargeByItsLength() {
        given().contentType("multipart/form-data; boundary=b")
                .body(new byte[70 * 1024 * 1024])
                .post("/api/v1/uploads")
                .then()
                .statusCode(413)
                .body("detail", containsString("the limit is 30.0 MiB"));
    }

    @Test
    void refusesWithoutAcknowledgement() {
        given().multiPart("image", "film.png", PNG, "image/png")
                .post("/api/v1/uploads")
                .then()
                .statusCode(422)
                .body("code", equalTo("acknowledgement-missing"));
    }

    static Stream<Arguments> whenDecoding() {
        byte[] bomb = PNG.clone();
        bomb[16] = 0;
        bomb[17] = 1; // a width of 65,836: the header lies, its checksum does not fit either
        return Stream.of(
                Arguments.of("truncated", Arrays.copyOf(PNG, PNG.length / 2)),
                Arguments.of("only a signature", Arrays.copyOf(PNG, 8)),
                Arguments.of("a lying header", bomb));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whenDecoding")
    void rejectsWhatOnlyDecodingShows(String what, byte[] bytes) {
        // When
        Uploads.Upload upload = Uploads.accepted("film.png", bytes, "image/png");

        // Then
        assertEquals("REJECTED", Uploads.awaitDecision(upload));
        given().get(upload.path())
                .then()
                .body("rejection.detail", not(containsString("Exception")))
                .body("rejection.code", not(equalTo("")));
        given().get(upload.path() + "/preview").then().statusCode(409).contentType("application/problem+json");
        given().get("/uploads/" + upload.id()).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcdefghijklmnopqrstuvwxyz", "nope", "..%2f..%2fetc", "%00"})
    void doesNotKnowOtherAddresses(String id) {
        for (String part : new String[] {"", "/preview", "/receipt", "/matches"}) {
            given().urlEncodingEnabled(false)
                    .get("/api/v1/uploads/" + id + part)
                    .then()
                    .statusCode(org.hamcrest.Matchers.oneOf(400, 404))
                    .body(not(containsString("Exception")));
        }
    }
}
