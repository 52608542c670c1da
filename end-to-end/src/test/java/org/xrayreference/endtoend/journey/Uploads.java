package org.xrayreference.endtoend.journey;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import io.restassured.response.Response;

/** What tests do with uploads through the gateway. */
final class Uploads {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Uploads() {}

    record Upload(String id, String deleteToken) {
        String path() {
            return "/api/v1/uploads/" + id;
        }
    }

    static Response send(String name, byte[] bytes, String type) {
        return given().multiPart("acknowledged", "true")
                .multiPart("image", name, bytes, type)
                .post("/api/v1/uploads");
    }

    static Upload accepted(String name, byte[] bytes, String type) {
        var body = send(name, bytes, type).then().statusCode(202).extract().jsonPath();
        return new Upload(body.getString("id"), body.getString("deleteToken"));
    }

    static String awaitDecision(Upload upload) {
        return await().atMost(PATIENCE)
                .until(
                        () -> given().get(upload.path())
                                .then()
                                .statusCode(200)
                                .extract()
                                .<String>path("status"),
                        status -> !status.equals("RECEIVED"));
    }

    static Response awaitMatches(Upload upload) {
        return await().atMost(PATIENCE)
                .until(() -> given().get(upload.path() + "/matches"), answer -> answer.statusCode() == 200);
    }
}
