package org.xrayreference.upload;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.localstack.testing.TestTokens;
import org.xrayreference.upload.record.Sha256;
import org.xrayreference.upload.record.UploadId;

@QuarkusTest
@Tag("P24")
@DisplayName("P24: an event that nobody could use waits for an operator")
@WithTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "database", value = "uploads"))
class DeadLetterIT {
    private static final String DEAD_LETTERS = "/internal/operator/dead-letters";
    private static final String TOPIC = "xray.preview.rejected";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void showsWhatAConsumerGaveUpOnAndWhy() {
        // Given
        UploadId id = UploadId.random();
        try (EventLog events = new EventLog(kafka, TOPIC)) {
            // When
            events.send("xray.preview.ready", id.value(), "{\"this is\": no event");
        }

        // Then
        Map<String, Object> letter = await().atMost(PATIENCE)
                .until(() -> letter(id), found -> !found.isEmpty())
                .get(0);
        assertEquals("xray.preview.ready.dead-letter", letter.get("topic"));
        assertEquals(true, letter.get("replayable"));
        assertFalse(letter.get("reason").toString().isBlank());
        assertFalse(all().extract().asString().contains(id.value()), "an upload's id is a secret");
        assertFalse(all().extract().asString().contains("no event"), "payloads stay where they are");
    }

    @Test
    void replaysAnEventOnceAndRecordsWho() {
        // Given
        UploadId id = UploadId.random();
        String payload = "{\"replayed\":\"" + UUID.randomUUID() + "\"}";
        try (EventLog events = new EventLog(kafka, TOPIC)) {
            events.send(TOPIC + ".dead-letter", id.value(), payload);
            Map<String, Object> letter = await().atMost(PATIENCE)
                    .until(() -> letter(id), found -> found.size() == 1)
                    .get(0);

            // When
            act(letter, "replay", "ann").statusCode(204);

            // Then
            await().atMost(PATIENCE).until(() -> events.holding(payload).size() == 1);
            act(letter, "replay", "ben").statusCode(409).body("code", equalTo("dead-letter-handled"));
            act(letter, "set-aside", "ben").statusCode(409);
        }
        assertTrue(letter(id).stream()
                .anyMatch(letter -> "replayed".equals(letter.get("action")) && "ann".equals(letter.get("operator"))));
        as("ann")
                .get(DEAD_LETTERS + "/audit")
                .then()
                .body(
                        "findAll { it.subject == '%s' }.action".formatted(id.shortHash()),
                        hasItem("dead-letter-replayed"));
    }

    @Test
    void setsAsideWhatNobodyCouldRead() {
        // Given
        String key = "no upload " + UUID.randomUUID();
        try (EventLog events = new EventLog(kafka, TOPIC)) {
            events.send(TOPIC + ".dead-letter", key, "poison");
        }
        String hash = Sha256.hex(key.getBytes()).substring(0, 8);
        Map<String, Object> letter = await().atMost(PATIENCE)
                .until(() -> letter(hash), found -> found.size() == 1)
                .get(0);

        // When, Then
        act(letter, "replay", "ann").statusCode(409).body("code", equalTo("dead-letter-unreadable"));
        act(letter, "set-aside", "ann").statusCode(204);
        assertEquals("set-aside", letter(hash).get(0).get("action"));
    }

    @Test
    void knowsOnlyWhatIsThere() {
        for (String place : List.of(
                "xray.upload.deleted.dead-letter/0/999999",
                "xray.upload.deleted/0/0",
                "xray.upload.deleted.dead-letter/77/0",
                "__consumer_offsets/0/0")) {
            as("ann").post(DEAD_LETTERS + "/" + place + "/replay").then().statusCode(404);
        }
        given().get(DEAD_LETTERS).then().statusCode(401);
    }

    private static List<Map<String, Object>> letter(UploadId id) {
        return letter(id.shortHash());
    }

    private static List<Map<String, Object>> letter(String hash) {
        return all().extract().jsonPath().<Map<String, Object>>getList("items").stream()
                .filter(letter -> letter.get("key").equals(hash))
                .toList();
    }

    private static ValidatableResponse all() {
        return as("ann").get(DEAD_LETTERS).then().statusCode(200);
    }

    private static ValidatableResponse act(Map<String, Object> letter, String action, String operator) {
        return as(operator)
                .post("%s/%s/%s/%s/%s"
                        .formatted(
                                DEAD_LETTERS,
                                letter.get("topic"),
                                letter.get("partition"),
                                letter.get("offset"),
                                action))
                .then();
    }

    private static RequestSpecification as(String operator) {
        return given().header("Authorization", TestTokens.bearer("upload", operator));
    }
}
