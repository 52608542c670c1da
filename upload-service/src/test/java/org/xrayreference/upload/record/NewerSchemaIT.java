package org.xrayreference.upload.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.xrayreference.localstack.testing.LocalStackTestResource;

@QuarkusTest
@WithTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "database", value = "uploads"))
class NewerSchemaIT {
    @Inject
    Flyway flyway;

    @Inject
    DataSource database;

    @AfterEach
    void forget() throws SQLException {
        execute("delete from flyway_schema_history where version = '9999'");
    }

    @Test
    @DisplayName("While one release replaces another, the old one can still start on what the new one has migrated")
    void startsOnWhatTheNextReleaseHasMigrated() throws SQLException {
        // Given
        execute("insert into flyway_schema_history"
                + " values (9999, '9999', 'of the next release', 'SQL', 'V9999__next.sql', 1, 'x', now(), 1, true)");

        // When
        MigrateResult result = flyway.migrate();

        // Then
        assertTrue(result.success);
        assertEquals(0, result.migrationsExecuted);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
