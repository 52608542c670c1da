package org.xrayreference.reference.reembedding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets one process at a time embed the library again. The database frees it when that process ends, however it ends. */
@ApplicationScoped
class ReembedLockStore {
    private static final long KEY = 0x5245_454d_4245_44L;

    private final DataSource database;

    ReembedLockStore(DataSource database) {
        this.database = database;
    }

    /** Held until it is released. */
    interface Lock {
        void release();
    }

    /** Empty when another process has it. */
    Optional<Lock> tryLock() {
        try {
            Connection connection = database.getConnection();
            if (call(connection, "select pg_try_advisory_lock(?)")) {
                return Optional.of(() -> unlock(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be asked for the lock", e);
        }
    }

    private static void unlock(Connection connection) {
        try (connection) {
            // else the pool would hand out the connection with the lock
            call(connection, "select pg_advisory_unlock(?)");
        } catch (SQLException e) {
            throw new IllegalStateException("The lock cannot be given back", e);
        }
    }

    private static boolean call(Connection connection, String function) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(function)) {
            statement.setLong(1, KEY);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
