package org.xrayreference.reference.lock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets one process at a time do a work, of all replicas and commands: PostgreSQL's advisory locks. The database frees a
 * lock when the process that has it ends, however it ends.
 */
@ApplicationScoped
public class LockStore {
    /** Each with a number that nobody else takes. */
    public enum Work {
        BUILD_INDEX(0x78726179_696e6465L),
        REEMBED(0x5245_454d_4245_44L);

        private final long key;

        Work(long key) {
            this.key = key;
        }
    }

    /** Had until it is closed. */
    public interface Lock extends AutoCloseable {
        @Override
        void close();
    }

    private final DataSource database;

    LockStore(DataSource database) {
        this.database = database;
    }

    /** Empty when another process has it. */
    public Optional<Lock> tryLock(Work work) {
        try {
            Connection connection = database.getConnection();
            if (isMine(connection, work)) {
                return Optional.of(() -> unlock(connection, work));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be asked for the lock " + work, e);
        }
    }

    private static boolean isMine(Connection connection, Work work) throws SQLException {
        try {
            return ask(connection, "select pg_try_advisory_lock(?)", work);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void unlock(Connection connection, Work work) {
        try (connection) {
            // else the pool would hand out the connection with the lock
            ask(connection, "select pg_advisory_unlock(?)", work);
        } catch (SQLException e) {
            throw new IllegalStateException("The lock " + work + " cannot be given back", e);
        }
    }

    private static boolean ask(Connection connection, String question, Work work) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setLong(1, work.key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
