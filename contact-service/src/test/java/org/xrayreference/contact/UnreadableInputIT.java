package org.xrayreference.contact;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.localstack.testing.LocalStackTestResource;

/** What no form of the site sends: a refusal that says so, never a failure, and nothing stored that could do harm. */
@QuarkusTest
@WithTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "database", value = "contacts"))
class UnreadableInputIT {
    private static final String FORM = "application/x-www-form-urlencoded";

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[[[[[[[",
                "{\"topic\":[\"question\"],\"message\":{\"a\":1}}",
                "{\"topic\":\"question\",\"message\":\"x\",\"acknowledged\":\"certainly\"}",
                "{\"topic\":1e99999999,\"message\":\"x\",\"acknowledged\":true}",
                "[]",
                "null",
                ""
            })
    void refusesJsonOfAnotherShape(String json) {
        given().contentType("application/json")
                .body(json)
                .post("/api/v1/contact")
                .then()
                .statusCode(oneOf(400, 422))
                .body(not(containsString("Exception")));
    }

    @Test
    void refusesXml() {
        given().contentType("application/xml")
                .body("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")
                .post("/api/v1/contact")
                .then()
                .statusCode(415)
                .body(not(containsString("root:")));
    }

    /** Twice as deep as is read. What is much deeper REST Assured indents, for its own log, to gigabytes. */
    @Test
    void refusesDepthAndNumbersWithoutEnd() {
        for (String value : new String[] {"[".repeat(2_000) + "]".repeat(2_000), "9".repeat(20_000)}) {
            given().contentType("application/json")
                    .body("{\"topic\":\"question\",\"message\":\"x\",\"acknowledged\":true,\"more\":" + value + "}")
                    .post("/api/v1/contact")
                    .then()
                    .statusCode(oneOf(400, 201));
        }
        given().contentType("application/json")
                .body("[".repeat(2_000))
                .post("/api/v1/contact")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"topic=%ZZ", "topic=%", "topic=question&message=%e0%"})
    void refusesFormsThatAreNone(String form) {
        given().contentType(FORM)
                .body(form)
                .post("/api/v1/contact")
                .then()
                .statusCode(400)
                .body("code", equalTo("form-unreadable"));
    }

    @Test
    void refusesMoreFieldsThanAnyFormHas() {
        String fields = IntStream.range(0, 2_000).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));

        given().contentType(FORM)
                .body(fields)
                .post("/api/v1/contact")
                .then()
                .statusCode(400)
                .body("code", equalTo("form-unreadable"));
        given().contentType("multipart/form-data; boundary=b")
                .body("no part".getBytes(StandardCharsets.US_ASCII))
                .post("/api/v1/contact")
                .then()
                .statusCode(400)
                .body("code", equalTo("form-unreadable"));
    }

    /** The first of two fields counts, in every kind of body, and one in the address counts for nothing. */
    @Test
    void takesNoSecondFieldForTheFirst() {
        for (String form : new String[] {
            "topic=question&message=x&acknowledged=false&acknowledged=true", "topic=question&message=x"
        }) {
            given().contentType(FORM)
                    .queryParam("acknowledged", "true")
                    .body(form)
                    .post("/api/v1/contact")
                    .then()
                    .statusCode(422);
        }
    }

    @Test
    void storesTextAndNothingThatControls() throws Exception {
        // Given
        String mark = UUID.randomUUID().toString();

        // When
        String receipt = given().contentType("application/json")
                .body("{\"topic\":\"question\",\"name\":\"A\\u0000\\r\\nBcc: b\",\"message\":\"" + mark
                        + "\\u0000\\u001b[2J\\u202e\\ud800\\nend\",\"acknowledged\":true,\"state\":\"done\",\"id\":\""
                        + mark + "\"}")
                .post("/api/v1/contact")
                .then()
                .statusCode(201)
                .extract()
                .path("receipt");

        // Then
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select name, body, state from message where id = ?")) {
            query.setObject(1, UUID.fromString(receipt));
            ResultSet row = query.executeQuery();
            row.next();
            assertEquals("ABcc: b", row.getString("name"));
            assertEquals(mark + "[2J\nend", row.getString("body"));
            assertEquals("new", row.getString("state"), "a field of the record that is none of the form");
        }
    }
}
