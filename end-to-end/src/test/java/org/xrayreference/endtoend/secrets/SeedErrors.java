package org.xrayreference.endtoend.secrets;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.xrayreference.endtoend.suite.GatewayToken;
import org.xrayreference.endtoend.suite.Seeds;
import org.xrayreference.endtoend.suite.TestPictures;

/** Gives the site things to keep to itself, also in ways that go wrong: errors are where logs tell most. */
final class SeedErrors {
    private static final String UPLOADS = "/api/v1/uploads";
    private static final String JSON = "application/json";
    private static final String ID_LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    void everywhere() {
        uploads();
        messages();
        credentials();
        addresses();
    }

    private static String seed(String what) {
        return Seeds.remember(what, what.replaceAll("[^a-z]", "") + "-" + UUID.randomUUID());
    }

    private static void uploads() {
        byte[] film = TestPictures.withText(TestPictures.png(640, 600, 42), seed("metadata"));
        for (byte[] bytes : Arrays.asList(
                film, Arrays.copyOf(film, film.length / 2), seed("content").getBytes())) {
            String id = given().multiPart("acknowledged", "true")
                    .multiPart("image", seed("file name") + ".png", bytes, "image/png")
                    .post(UPLOADS)
                    .path("id");
            if (id != null) {
                Seeds.remember("an upload's id", id);
                await().until(
                                () -> given().get(UPLOADS + "/" + id).<String>path("status"),
                                status -> !"RECEIVED".equals(status));
                given().get(UPLOADS + "/" + id + "/matches");
                given().get("/uploads/" + id);
                given().header("X-Delete-Token", seed("delete token")).delete(UPLOADS + "/" + id);
                given().formParam("token", seed("delete token")).post("/uploads/" + id + "/delete");
                given().contentType(JSON)
                        .body(Map.of("reason", "identifies-someone", "message", seed("report message")))
                        .post(UPLOADS + "/" + id + "/reports");
                given().contentType(JSON)
                        .body(Map.of("reason", seed("reason"), "message", seed("report message")))
                        .post(UPLOADS + "/" + id + "/reports");
            }
        }
        // No end, no beginning, and a name that is none.
        for (String body : new String[] {
            "--b\r\nContent-Disposition: form-data; name=\"image\"; filename=\"" + seed("file name") + "\"\r\n\r\n",
            seed("content"),
            "--b\r\n" + seed("header") + ": " + seed("value") + "\r\n\r\nx\r\n--b--\r\n"
        }) {
            given().contentType("multipart/form-data; boundary=b")
                    .body(body.getBytes(StandardCharsets.UTF_8))
                    .post(UPLOADS);
        }
    }

    private static void messages() {
        String email = Seeds.remember("e-mail", "jane." + UUID.randomUUID() + "@example.org");
        given().contentType(JSON)
                .body(Map.of(
                        "topic",
                        "privacy",
                        "name",
                        seed("name"),
                        "email",
                        email,
                        "message",
                        seed("message"),
                        "acknowledged",
                        true))
                .post("/api/v1/contact");
        for (String body : new String[] {
            "{\"topic\":\"" + seed("topic") + "\",\"message\":\"" + seed("message") + "\",\"acknowledged\":true}",
            "{\"topic\":\"privacy\",\"message\":[\"" + seed("message") + "\"],\"acknowledged\":\"" + seed("consent")
                    + "\"}",
            "{\"topic\":\"privacy\",\"message\":\"" + seed("message"),
            "{\"topic\":\"privacy\",\"email\":\"" + seed("email") + "\",\"message\":\"x\",\"acknowledged\":true}",
            seed("no json")
        }) {
            given().contentType(JSON).body(body).post("/api/v1/contact");
        }
        given().formParam("topic", "privacy")
                .formParam("email", seed("email"))
                .formParam("message", seed("message"))
                .post("/contact");
    }

    private static void credentials() {
        for (int attempt = 0; attempt < 2; attempt++) {
            given().formParam("name", seed("operators name"))
                    .formParam("password", seed("password"))
                    .post("/operator/sign-in");
            given().auth()
                    .preemptive()
                    .basic(seed("operators name"), seed("password"))
                    .get("/api/v1/contact/messages");
        }
        given().cookie("__Host-operator", seed("session") + "." + seed("signature"))
                .get("/operator");
        for (String service : GatewayToken.SERVICES) {
            GatewayToken.past(service)
                    .header(GatewayToken.HEADER, seed("token"))
                    .get("/internal/retention");
            GatewayToken.asked(service)
                    .header("Authorization", "Bearer " + seed("token") + "." + seed("token") + "." + seed("token"))
                    .get("/internal/operator/anything");
            GatewayToken.asked(service).get("/internal/retention");
        }
        given().header("Authorization", "Bearer " + seed("token")).get("/api/v1/findings");
        given().header("X-Gateway-Token", seed("token")).get("/api/v1/findings");
        given().header("Idempotency-Key", seed("idempotency key"))
                .contentType(JSON)
                .body("{}")
                .post("/api/v1/contact");
    }

    /** An upload's address is its key; what somebody searches for is his own. Other addresses, and who asks, are logged. */
    private static void addresses() {
        for (String address : new String[] {
            "/uploads/",
            "/api/v1/uploads/",
            "/api/v1/references/",
            "/api/v1/findings/",
            "/library/",
            "/nowhere/",
            "/api/"
        }) {
            given().get(address + Seeds.remember("an upload's id", unknownId()));
        }
        for (String query : new String[] {"/library?q=", "/api/v1/references?q=", "/?x=", "/uploads/x?token="}) {
            given().get(query + seed("query"));
        }
        given().header("X-Request-Id", seed("request id")).get("/");
    }

    private static String unknownId() {
        return new SecureRandom()
                .ints(26, 0, ID_LETTERS.length())
                .mapToObj(letter -> ID_LETTERS.substring(letter, letter + 1))
                .collect(Collectors.joining());
    }
}
