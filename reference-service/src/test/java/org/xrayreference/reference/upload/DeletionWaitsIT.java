package org.xrayreference.reference.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.reference.testing.PlayedEvents;

@QuarkusTest
@QuarkusTestResource(
        value = LocalStackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "references"))
class DeletionWaitsIT {
    /** More than any other event is tried. */
    private static final int REFUSALS = 25;

    @Inject
    DataSource database;

    @Inject
    PlayedEvents events;

    private final String id = PlayedEvents.newId();

    /** Of this upload alone: other deletions go on meanwhile. A sequence counts on also when what asked it is rolled back. */
    @BeforeEach
    void refuseAtFirst() throws SQLException {
        run("create sequence tries");
        run("create function refuse_at_first() returns trigger language plpgsql as $$ begin if nextval('tries') <= "
                + REFUSALS + " then raise exception 'away'; end if; return new; end $$");
        run("create trigger refuse_at_first before insert on upload_tombstone"
                + " for each row when (new.id_sha256 = encode(sha256('" + id + "'), 'hex'))"
                + " execute function refuse_at_first()");
    }

    @AfterEach
    void tidyUp() throws SQLException {
        run("drop trigger refuse_at_first on upload_tombstone");
        run("drop function refuse_at_first");
        run("drop sequence tries");
    }

    @Test
    @Tag("P29")
    @DisplayName("P29: a deletion is carried out however often the database refused it before")
    void triesWithoutEnd() throws SQLException {
        // When
        events.deleted(id);

        // Then
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(
                                number("select count(*) from upload_tombstone where id_sha256 = encode(sha256('" + id
                                        + "'), 'hex')"))
                        .isEqualTo(1));
        assertThat(number("select last_value from tries")).isGreaterThan(REFUSALS);
        assertThat(events.deadLetters("xray.upload.deleted.dead-letter")).doesNotContain(id);
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private long number(String question) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet answer = sql.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
