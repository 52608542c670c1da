package org.xrayreference.contact.notice;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.contact.MovableClock;
import org.xrayreference.localstack.testing.LocalStackTestResource;

@QuarkusTest
@WithTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "database", value = "contacts"))
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
@Tag("P28")
class NoticeIT {
    private static final String UPLOAD = "abcdefghijklmnopqrstuvwxyz";

    @Inject
    NoticeJob job;

    @Inject
    MovableClock clock;

    @Inject
    DataSource database;

    @BeforeEach
    void nothingWaits() throws Exception {
        run("delete from message");
        run("delete from report");
        MailServer.open();
    }

    @AfterEach
    void reset() {
        clock.moveTo(Duration.ZERO);
        MailServer.close();
    }

    @Test
    @DisplayName("P28: operators are told that something waits, without a word of it")
    void tellsThatSomethingWaitsAndNotWhat() {
        // Given
        message("What I have to say", "ann@visitor.example", "Ann Visitor");
        report("Why I report it");

        // When
        job.run();
        job.run();

        // Then
        List<String> mails = MailServer.received();
        assertEquals(1, mails.size());
        String mail = mails.get(0);
        assertTrue(mail.contains("Subject: X-ray Reference: a message and a report wait"), mail);
        assertTrue(mail.contains("To: " + MailServer.OPERATOR), mail);
        assertTrue(mail.contains("https://xray.example/operator/messages?state"), mail);
        assertTrue(mail.contains("https://xray.example/operator/reports?state"), mail);
        for (String secret : List.of(
                "What I have", "visitor.example", "Ann Visitor", "Why I report", UPLOAD, "identifies-someone")) {
            assertFalse(mail.contains(secret), secret);
        }
    }

    @Test
    @DisplayName("P28: a mail server that is away loses nothing, and keeps nobody waiting")
    void triesAgainWhenTheServerWasAway() throws Exception {
        // Given
        MailServer.close();
        message("One", null, null);

        // When
        job.run();
        job.run();
        assertEquals(1, number("select notice_tries from message"));
        clock.moveTo(Duration.ofMinutes(2));
        message("Two", null, null);
        job.run();
        assertEquals(2, number("select max(notice_tries) from message"));
        MailServer.open();
        clock.moveTo(Duration.ofMinutes(10));
        job.run();

        // Then
        assertEquals(1, MailServer.received().size());
        assertTrue(MailServer.received().get(0).contains("2 messages wait"));
        assertEquals(0, number("select count(*) from message where notice_due is not null"));
    }

    @Test
    void givesUpInTheEndAndCountsItInTheNextMail() throws Exception {
        // Given
        MailServer.close();
        message("One", null, null);
        for (int tries = 1; tries <= TellOperators.MOST_TRIES + 5; tries++) {
            clock.moveTo(Duration.ofHours(2L * tries));
            job.run();
        }
        assertEquals(TellOperators.MOST_TRIES, number("select notice_tries from message"));

        // When
        MailServer.open();
        message("Two", null, null);
        job.run();

        // Then
        assertTrue(MailServer.received().get(0).contains("2 messages wait"));
    }

    @Test
    void tellsNothingOfWhatAnOperatorHasSeenMeanwhile() throws Exception {
        message("One", null, null);
        run("update message set state = 'open'");

        job.run();

        assertTrue(MailServer.received().isEmpty());
    }

    private static void message(String text, String email, String name) {
        given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "topic",
                        "question",
                        "message",
                        text,
                        "acknowledged",
                        true,
                        "email",
                        email == null ? "" : email,
                        "name",
                        name == null ? "" : name))
                .post("/api/v1/contact")
                .then()
                .statusCode(201);
    }

    private static void report(String text) {
        given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("reason", "identifies-someone", "message", text))
                .post("/api/v1/uploads/" + UPLOAD + "/reports")
                .then()
                .statusCode(201);
    }

    private int number(String query) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            assertTrue(row.next());
            return row.getInt(1);
        }
    }

    private void run(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
