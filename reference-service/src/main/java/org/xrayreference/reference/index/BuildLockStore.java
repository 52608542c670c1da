package org.xrayreference.reference.index;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** An advisory lock of the database: it ends with the connection, and so with the process. */
@ApplicationScoped
class BuildLockStore implements BuildLock {
    /** Any number that nobody else takes. */
    private static final long KEY = 0x78726179_696e6465L;

    private final DataSource database;

    BuildLockStore(DataSource database) {
        this.database = database;
    }

    @Override
    public void alone(Work work) throws IOException {
        try (Connection connection = database.getConnection()) {
            if (ask(connection, "select pg_try_advisory_lock(?)")) {
                try {
                    work.run();
                } finally {
                    ask(connection, "select pg_advisory_unlock(?)");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The lock for building is not to be had", e);
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setLong(1, KEY);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
