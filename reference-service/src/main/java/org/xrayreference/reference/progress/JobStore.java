package org.xrayreference.reference.progress;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

/**
 * How far long works are, through the database: they run in processes of their own. Word of a work must not stop it, so
 * whatever goes wrong here is logged and no more.
 */
@ApplicationScoped
public class JobStore implements JobLog {
    private static final Logger LOG = Logger.getLogger(JobStore.class);
    private static final long WRITE_EVERY = Duration.ofSeconds(2).toNanos();
    private static final int KEPT = 50;

    private final DataSource database;

    JobStore(DataSource database) {
        this.database = database;
    }

    /**
     * @param outcome {@code done}, {@code stopped}, or empty while it runs or after it was killed
     * @param seenAt when it last said something
     */
    public record Job(
            String kind,
            long total,
            long done,
            Instant beganAt,
            Instant seenAt,
            Optional<Instant> endedAt,
            Optional<String> outcome) {}

    @Override
    public Run begin(String kind, long total) {
        return new Written(kind, total);
    }

    /** @return the latest, the newest first */
    List<Job> latest() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select kind, total, done, began_at, seen_at, ended_at, outcome from job order by id desc limit "
                                + KEPT);
                ResultSet rows = query.executeQuery()) {
            List<Job> jobs = new ArrayList<>();
            while (rows.next()) {
                jobs.add(new Job(
                        rows.getString(1),
                        rows.getLong(2),
                        rows.getLong(3),
                        rows.getTimestamp(4).toInstant(),
                        rows.getTimestamp(5).toInstant(),
                        Optional.ofNullable(rows.getTimestamp(6)).map(Timestamp::toInstant),
                        Optional.ofNullable(rows.getString(7))));
            }
            return jobs;
        } catch (SQLException e) {
            throw new IllegalStateException("The jobs cannot be read", e);
        }
    }

    private final class Written implements Run {
        private final long id;
        private long done;
        private long written = System.nanoTime();
        private boolean complete;

        Written(String kind, long total) {
            id = insert(kind, total);
        }

        @Override
        public synchronized void advance(long more) {
            done += more;
            if (System.nanoTime() - written >= WRITE_EVERY) {
                written = System.nanoTime();
                update(null);
            }
        }

        @Override
        public synchronized void done() {
            complete = true;
        }

        @Override
        public synchronized void close() {
            update(complete ? "done" : "stopped");
        }

        private long insert(String kind, long total) {
            try (Connection connection = database.getConnection();
                    PreparedStatement forget =
                            connection.prepareStatement("delete from job where id <= (select max(id) from job) - ?");
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into job (kind, total, began_at, seen_at) values (?, ?, ?, ?) returning id")) {
                forget.setInt(1, KEPT);
                forget.executeUpdate();
                Timestamp now = now();
                insert.setString(1, kind);
                insert.setLong(2, total);
                insert.setTimestamp(3, now);
                insert.setTimestamp(4, now);
                try (ResultSet row = insert.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            } catch (SQLException e) {
                LOG.warn("Nobody will see how far this work is", e);
                return -1;
            }
        }

        private void update(String outcome) {
            try (Connection connection = database.getConnection();
                    PreparedStatement update = connection.prepareStatement(
                            "update job set done = ?, seen_at = ?, ended_at = ?, outcome = ? where id = ?")) {
                Timestamp now = now();
                update.setLong(1, done);
                update.setTimestamp(2, now);
                update.setTimestamp(3, outcome == null ? null : now);
                update.setString(4, outcome);
                update.setLong(5, id);
                update.executeUpdate();
            } catch (SQLException e) {
                LOG.warn("Nobody sees how far this work is", e);
            }
        }

        private static Timestamp now() {
            return Timestamp.from(Instant.now());
        }
    }
}
