package org.xrayreference.reference.progress;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(
        value = LocalStackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "references"))
class JobsIT {
    @Inject
    JobStore jobs;

    @Inject
    DataSource database;

    @Test
    void tellsARunningWorkFromOneThatStoppedAndOneThatWasKilled() throws SQLException {
        JobLog.Run run = jobs.begin("reembed", 500);
        latest().body("items[0].state", equalTo("running"))
                .body("items[0].total", equalTo(500))
                .body("items[0].endedAt", nullValue());

        execute("update job set seen_at = now() - interval '3 minutes' where outcome is null");
        latest().body("items[0].state", equalTo("killed"));

        run.advance(120);
        run.close();
        latest().body("items[0].state", equalTo("stopped")).body("items[0].done", equalTo(120));
    }

    @Test
    void keepsTheLatestOnly() {
        for (int i = 0; i < 60; i++) {
            jobs.begin("import", i).close();
        }
        assertThat(jobs.latest()).hasSize(50);
        assertThat(jobs.latest().get(0).total()).isEqualTo(59);
    }

    private static ValidatableResponse latest() {
        return given().header("Authorization", TestTokens.bearer("reference", "ann"))
                .get("/internal/operator/jobs")
                .then()
                .statusCode(200);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().executeUpdate(sql);
        }
    }
}
