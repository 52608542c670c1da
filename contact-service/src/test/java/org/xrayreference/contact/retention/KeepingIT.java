package org.xrayreference.contact.retention;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.contact.MovableClock;
import org.xrayreference.contact.audit.AuditStore;
import org.xrayreference.localstack.testing.LocalStackTestResource;

@QuarkusTest
@WithTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "database", value = "contacts"))
class KeepingIT {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final String UPLOAD = "abcdefghijklmnopqrstuvwxyz";

    @Inject
    MovableClock clock;

    @Inject
    RetentionJob retention;

    @Inject
    PeriodStore periods;

    @Inject
    AuditStore audit;

    @Inject
    DataSource database;

    @AfterEach
    void reset() throws Exception {
        clock.moveTo(Duration.ZERO);
        run("delete from period_change where from_period is not null");
    }

    @Test
    @Tag("P22")
    @DisplayName("P22: messages and reports say when they go, and go after their period")
    void forgetsWhatIsOverItsTime() throws Exception {
        // Given
        Instant message = Instant.parse(message());
        Instant report = Instant.parse(report());
        audit.record("ann", "close", "report 1", null);
        assertTrue(Duration.between(Instant.now(), message).minus(YEAR).abs().toHours() < 1);
        assertTrue(Duration.between(Instant.now(), report).minus(YEAR).abs().toHours() < 1);

        // When
        travel(Duration.ofDays(364));
        assertTrue(count("message") > 0 && count("report") > 0 && count("audit") > 0);
        travel(Duration.ofDays(366));

        // Then
        assertEquals(0, count("message"));
        assertEquals(0, count("report"));
        assertEquals(0, count("audit"));
    }

    @Test
    @Tag("P23")
    @DisplayName("P23: a shorter period is recorded and shortens what is stored; a longer one does not lengthen it")
    void keepsTheShorterPeriod() throws Exception {
        // Given
        message();
        report();
        Map<String, Duration> configured = Map.of("contact-messages", YEAR, "reports", YEAR, "operator-audit", YEAR);
        Map<String, Duration> shorter = new HashMap<>(configured);
        shorter.put("contact-messages", Duration.ofDays(10));

        // When
        retention.run();
        periods.record(shorter);
        periods.record(configured);
        clock.moveTo(Duration.ofDays(11));

        // Then
        given().get("/internal/retention")
                .then()
                .body("changes.name", contains("contact-messages", "contact-messages"))
                .body("changes.to", equalTo(List.of("PT240H", "PT8760H")))
                .body("classes.name", contains("contact-messages", "reports", "operator-audit"))
                .body("classes.period", everyItem(equalTo("PT8760H")))
                .body("classes[0].due > 0", equalTo(true))
                .body("classes[1].due", equalTo(0));
        retention.run();
        assertEquals(0, count("message"));
        assertTrue(count("report") > 0);
        given().get("/internal/retention").then().body("classes[0].removedLastRun > 0", equalTo(true));
    }

    private static String message() {
        return given().contentType("application/json")
                .body(Map.of("topic", "question", "message", "To be forgotten", "acknowledged", true))
                .post("/api/v1/contact")
                .then()
                .statusCode(201)
                .extract()
                .path("expiresAt");
    }

    private static String report() {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("reason", "other"))
                .post("/api/v1/uploads/" + UPLOAD + "/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("expiresAt");
    }

    private void travel(Duration ahead) {
        clock.moveTo(ahead);
        retention.run();
    }

    private void run(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String table) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
