package org.xrayreference.contact.operator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.localstack.testing.TestTokens;

@QuarkusTest
@WithTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "database", value = "contacts"))
class OperatorIT {
    private static final String MESSAGES = "/internal/operator/messages";
    private static final String REPORTS = "/internal/operator/reports";
    private static final String AUDIT = "/internal/operator/audit";

    @Test
    @Tag("P28")
    @DisplayName("P28: a message goes from new to closed, with notes and a record of who did what")
    void handlesAMessage() {
        // Given
        String text = "Please answer " + UUID.randomUUID();
        String id = given().contentType("application/json")
                .body(Map.of("topic", "privacy", "message", text, "acknowledged", true))
                .post("/api/v1/contact")
                .then()
                .statusCode(201)
                .extract()
                .path("receipt");
        as("ann").get(MESSAGES + "?state=new").then().body("items.message", hasItem(text));

        // When
        handle("ann", MESSAGES, id, "open", null).statusCode(204);
        handle("ben", MESSAGES, id, "answered", " Replied by e-mail. ").statusCode(204);

        // Then
        as("ann")
                .get(MESSAGES + "/" + id)
                .then()
                .body("message.state", equalTo("answered"))
                .body("notes.text", contains("Replied by e-mail."))
                .body("notes.operator", contains("ben"))
                .body("next", contains("open", "closed"));
        as("ann").get(MESSAGES + "?state=new").then().body("items.message", not(hasItem(text)));
        assertEquals(
                List.of("ben message-answered", "ben message-note", "ann message-open"),
                recorded("message " + id.substring(0, 8)));
        as("ann").get(AUDIT + "?size=200").then().body("reason", not(hasItem(containsString("Replied"))));
    }

    @Test
    @Tag("P28")
    @DisplayName("P28: a message makes no move that there is not")
    void refusesImpossibleMoves() {
        String id = given().contentType("application/json")
                .body(Map.of("topic", "other", "message", "A message", "acknowledged", true))
                .post("/api/v1/contact")
                .path("receipt");
        handle("ann", MESSAGES, id, "closed", null).statusCode(204);
        handle("ann", MESSAGES, id, "answered", "a note that must not stay")
                .statusCode(409)
                .body("code", equalTo("no-such-move"));
        handle("ann", MESSAGES, id, "new", null).statusCode(409);
        handle("ann", MESSAGES, id, "lost", null).statusCode(422);
        handle("ann", MESSAGES, id, null, " ").statusCode(422);
        handle("ann", MESSAGES, id, null, "x".repeat(2001)).statusCode(422);
        handle("ann", MESSAGES, UUID.randomUUID().toString(), "open", null).statusCode(404);
        as("ann")
                .get(MESSAGES + "/" + id)
                .then()
                .body("message.state", equalTo("closed"))
                .body("notes.size()", equalTo(0));
    }

    @Test
    @Tag("P31")
    @DisplayName("P31: reports wait in a queue; a removal settles every report of the upload")
    void worksThroughReports() {
        // Given
        String upload = "reportedreportedreported22";
        String first = report(upload, "identifies-someone");
        String second = report(upload, "abusive");
        as("ann").get("/internal/operator/waiting").then().body("reports.new", greaterThanOrEqualTo(2));

        // When
        handleReport("ann", first, "looked-at", null).statusCode(204);
        handleReport("ann", first, "held", null).statusCode(422).body("detail", containsString("Say why"));
        handleReport("ann", first, "held", "A name can be read").statusCode(204);
        handleReport("ann", first, "removed", "A name can be read").statusCode(204);

        // Then
        as("ann")
                .get(REPORTS + "/" + second)
                .then()
                .body("report.state", equalTo("removed"))
                .body("report.uploadId", equalTo(upload))
                .body("ofSameUpload", equalTo(2))
                .body("next.size()", equalTo(0));
        handleReport("ann", second, "dismissed", "changed my mind").statusCode(409);
        as("ann").get(REPORTS + "?state=removed").then().body("items.id", hasItem(first));
        assertEquals(
                List.of("ann report-removed", "ann report-held", "ann report-looked-at"),
                recorded("report " + first.substring(0, 8)));
    }

    @Test
    @Tag("P24")
    @DisplayName("P24: sign-ins are recorded by the gateway alone")
    void recordsSignIns() {
        Map<String, String> event = Map.of("event", "locked", "operator", "zoe");
        tell(TestTokens.bearer("contact", "xray-gateway", "gateway"), event).statusCode(204);
        tell(TestTokens.bearer("contact", "zoe"), event).statusCode(403);
        tell(
                        TestTokens.bearer("contact", "xray-gateway", "gateway"),
                        Map.of("event", "locked", "operator", "My Secret Password!"))
                .statusCode(422);
        given().header("Authorization", TestTokens.bearer("contact", "xray-gateway", "gateway"))
                .get(MESSAGES)
                .then()
                .statusCode(403);
        as("ann")
                .get(AUDIT + "?size=200")
                .then()
                .body("find { it.operator == 'zoe' }.action", equalTo("locked"))
                .body("find { it.operator == 'zoe' }.subject", equalTo("site"));
    }

    private static RequestSpecification as(String operator) {
        return given().header("Authorization", TestTokens.bearer("contact", operator));
    }

    private static ValidatableResponse handle(String operator, String queue, String id, String state, String note) {
        Map<String, String> body = new HashMap<>();
        body.put("state", state);
        body.put("note", note);
        return as(operator)
                .contentType("application/json")
                .body(body)
                .post(queue + "/" + id)
                .then();
    }

    private static ValidatableResponse handleReport(String operator, String id, String state, String reason) {
        Map<String, String> body = new HashMap<>();
        body.put("state", state);
        body.put("reason", reason);
        return as(operator)
                .contentType("application/json")
                .body(body)
                .post(REPORTS + "/" + id)
                .then();
    }

    private static String report(String upload, String reason) {
        return given().contentType("application/json")
                .body(Map.of("reason", reason))
                .post("/api/v1/uploads/" + upload + "/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("receipt");
    }

    private static ValidatableResponse tell(String token, Map<String, String> event) {
        return given().header("Authorization", token)
                .contentType("application/json")
                .body(event)
                .post(AUDIT)
                .then();
    }

    private static List<String> recorded(String subject) {
        return as("ann").get(AUDIT + "?size=200").jsonPath().<Map<String, String>>getList("").stream()
                .filter(entry -> entry.get("subject").equals(subject))
                .map(entry -> entry.get("operator") + " " + entry.get("action"))
                .toList();
    }
}
