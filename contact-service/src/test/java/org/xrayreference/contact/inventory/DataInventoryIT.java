package org.xrayreference.contact.inventory;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.localstack.testing.LocalStackTestResource;

/** The declaration of what is kept, against what is kept: whoever adds a column adds a line. */
@QuarkusTest
@WithTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "database", value = "contacts"))
@Tag("P05")
@Tag("P16")
class DataInventoryIT {
    @Inject
    DataSource database;

    @Test
    @DisplayName("P05: every column of the database is declared, and nothing else is")
    void declaresEveryColumn() throws Exception {
        assertEquals(DataInventory.columns(database), DataInventory.declared("table"));
    }

    @Test
    @Tag("P04")
    @DisplayName("P04: with a message it is kept which version of the privacy policy was in force")
    void keepsTheVersionOfThePolicy() throws Exception {
        // When
        String receipt = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("topic", "privacy", "message", "A question", "acknowledged", true))
                .post("/api/v1/contact")
                .then()
                .statusCode(201)
                .extract()
                .path("receipt");

        // Then
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select acknowledged_policy from message where id = '" + receipt + "'")) {
            assertTrue(row.next());
            LocalDate version = LocalDate.parse(row.getString(1));
            assertFalse(version.isAfter(LocalDate.now(ZoneOffset.UTC)));
        }
    }
}
