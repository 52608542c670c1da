package org.xrayreference.contact;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.localstack.testing.TestTokens;

@QuarkusTest
@WithTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "database", value = "contacts"))
class ContactServiceIT {
    private static final String UPLOAD = "abcdefghijklmnopqrstuvwxyz";

    @Inject
    DataSource database;

    @Test
    @Tag("P28")
    @DisplayName("P28: a message sent twice with one key is stored once and answered with one receipt")
    void storesOncePerKey() throws Exception {
        // Given
        String key = UUID.randomUUID().toString();

        // When
        String first = send(key, message("Sent twice " + key))
                .statusCode(201)
                .extract()
                .path("receipt");
        String second = send(key, message("Sent twice " + key))
                .statusCode(201)
                .extract()
                .path("receipt");

        // Then
        assertEquals(first, second);
        assertEquals(1, count("select count(*) from message where body = 'Sent twice " + key + "'"));
        send(key, message("Another text")).statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    @Tag("P28")
    @DisplayName("P28: of sixteen racing requests with one key one stores and all get its receipt")
    void storesOnceUnderARace() throws Exception {
        // Given
        String key = UUID.randomUUID().toString();
        ExecutorService threads = Executors.newFixedThreadPool(16);

        // When
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            answers.add(threads.submit(() ->
                    send(key, message("Raced " + key)).statusCode(201).extract().<String>path("receipt")));
        }
        Set<String> receipts = new java.util.HashSet<>();
        for (Future<String> answer : answers) {
            receipts.add(answer.get());
        }
        threads.shutdown();

        // Then
        assertEquals(1, receipts.size());
        assertEquals(1, count("select count(*) from message where body = 'Raced " + key + "'"));
    }

    @Test
    @Tag("P25")
    @DisplayName("P25: name and email are optional, by JSON and by form")
    void needsNeitherNameNorEmail() {
        send(null, message("Without a name")).statusCode(201).body("receipt", matchesPattern("[0-9a-f-]{36}"));
        given().formParam("topic", "privacy")
                .formParam("message", "By form")
                .formParam("email", "")
                .formParam("acknowledged", "on")
                .formParam("idempotencyKey", UUID.randomUUID().toString())
                .post("/api/v1/contact")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @Tag("P28")
    @ValueSource(strings = {"privacy", "question", "correction", "accessibility", "security", "other"})
    void knowsEveryTopicOfTheForm(String topic) {
        Map<String, Object> form = message("About " + topic);
        form.put("topic", topic);
        send(null, form).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "topic, weather, topicKnown, Choose what",
        "message, '', message, Write a message",
        "email, not-an-address, email, not complete",
        "acknowledged, false, acknowledged, Confirm"
    })
    void saysWhatIsWrong(String field, String value, String named, String said) throws Exception {
        // Given
        long before = count("select count(*) from message");
        Map<String, Object> form = message("Hello");
        form.put(field, value);

        // When
        ValidatableResponse answer = send(null, form);

        // Then
        answer.statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(named))
                .body("detail", containsString(said));
        assertEquals(before, count("select count(*) from message"));
    }

    @Test
    @DisplayName("A form may be as long as is said, in every script, and a line break counts once")
    void takesTheLongestForms() throws Exception {
        String lines = ("x".repeat(248) + "\r\n").repeat(20);
        String longest = lines + "x".repeat(5000 - 20 * 249);
        for (String text : List.of(longest, "字".repeat(5000))) {
            byForm(text).statusCode(201);
        }
        byForm(longest + "x").statusCode(422).body("detail", containsString("5,000"));
        assertEquals(1, count("select count(*) from message where body = '" + longest.replace("\r\n", "\n") + "'"));
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("reason", "other")
                .formParam("message", "字".repeat(2000))
                .post("/api/v1/uploads/" + UPLOAD + "/reports")
                .then()
                .statusCode(201);
    }

    @Test
    void refusesWhatIsTooLongOrNoJson() {
        send(null, message("x".repeat(5001))).statusCode(422).body("detail", containsString("5,000"));
        given().contentType("application/json")
                .body("{broken")
                .post("/api/v1/contact")
                .then()
                .statusCode(400);
    }

    @Test
    void showsTheInboxToTheOperatorOnly() {
        // Given
        String text = "For the inbox " + UUID.randomUUID();
        send(null, message(text)).statusCode(201);

        // Then
        given().get("/api/v1/contact/messages").then().statusCode(404);
        given().get("/internal/operator/messages").then().statusCode(401);
        given().header("Authorization", TestTokens.bearer("contact", "ann"))
                .get("/internal/operator/messages")
                .then()
                .statusCode(200)
                .body("items.message", hasItem(text))
                .body("items.topic", hasItems("question"));
    }

    @Test
    @Tag("P31")
    @DisplayName("P31: a result can be reported, with or without words")
    void takesReports() throws Exception {
        for (int attempt = 0; attempt < 2; attempt++) {
            given().contentType("application/json")
                    .header("Idempotency-Key", "sent twice")
                    .body(Map.of("reason", "identifies-someone", "message", "There is a name in the corner"))
                    .post("/api/v1/uploads/" + UPLOAD + "/reports")
                    .then()
                    .statusCode(201);
        }
        given().contentType("application/json")
                .header("Idempotency-Key", "sent twice")
                .body(Map.of("reason", "identifies-someone", "message", "And one in the middle"))
                .post("/api/v1/uploads/" + UPLOAD + "/reports")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        given().formParam("reason", "not-a-chest-x-ray")
                .post("/api/v1/uploads/" + UPLOAD + "/reports")
                .then()
                .statusCode(201);
        given().contentType("application/json")
                .body(Map.of("reason", "boring"))
                .post("/api/v1/uploads/" + UPLOAD + "/reports")
                .then()
                .statusCode(422)
                .body("detail", containsString("identifies-someone"));
        given().formParam("reason", "other")
                .post("/api/v1/uploads/nope/reports")
                .then()
                .statusCode(404);
        assertEquals(1, count("select count(*) from report where body = 'There is a name in the corner'"));
    }

    @Test
    void isReadyAndAlive() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200).body("status", not(equalTo("DOWN")));
    }

    private static Map<String, Object> message(String text) {
        return new HashMap<>(Map.of("topic", "question", "message", text, "acknowledged", true));
    }

    private static ValidatableResponse byForm(String text) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("topic", "question")
                .formParam("message", text)
                .formParam("acknowledged", "on")
                .post("/api/v1/contact")
                .then();
    }

    private static ValidatableResponse send(String key, Map<String, Object> form) {
        var request = given().contentType("application/json").body(form);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post("/api/v1/contact").then();
    }

    private long count(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
