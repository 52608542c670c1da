package org.xrayreference.endtoend.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

import org.xrayreference.localstack.StackProperties;

/**
 * What the running suite has stored, read past its services: rows in the databases, files of the object store. And made
 * older: to the engines that let go of things, an upload that came forty days ago is one for which forty days have gone by.
 */
public final class Stored {
    private Stored() {}

    /** @return where there is anything of an upload: {@code record}, {@code raw}, {@code preview…}, {@code embedding} */
    public static Set<String> of(String upload) {
        Set<String> found = new TreeSet<>();
        if (count("uploads", "select count(*) from upload where id = ?", upload) > 0) {
            found.add("record");
        }
        if (count("references", "select count(*) from upload_embedding where upload_id = ?", upload) > 0) {
            found.add("embedding");
        }
        if (Files.exists(bucket("raw-uploads").resolve(upload))) {
            found.add("raw");
        }
        files(bucket("previews").resolve(upload)).forEach(file -> found.add("preview/" + file.getFileName()));
        return found;
    }

    /** Lets the upload, and all that was made of it, have come so much earlier. */
    public static void makeOlder(String upload, Duration by) {
        run(
                "uploads",
                "update upload set received_at = received_at - ?::interval, decided_at = decided_at - ?::interval,"
                        + " expires_at = expires_at - ?::interval where id = ?",
                by,
                3,
                upload);
        run(
                "references",
                "update upload_embedding set created_at = created_at - ?::interval where upload_id = ?",
                by,
                1,
                upload);
        Instant then = Instant.now().minus(by);
        touch(bucket("raw-uploads").resolve(upload), then);
        files(bucket("previews").resolve(upload)).forEach(file -> touch(file, then));
    }

    /**
     * Leaves a preview and an embedding that no record wants, and that are as old: only the engines of their owners would
     * let go of them, so that when they are gone these have looked.
     */
    public static void abandon(String like, String id, Duration age) {
        try {
            Path folder = bucket("previews").resolve(id);
            Files.createDirectories(folder);
            Path copy = folder.resolve("preview.jpg");
            Files.copy(bucket("previews").resolve(like).resolve("preview.jpg"), copy);
            touch(copy, Instant.now().minus(age));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Connection connection = connect("references");
                PreparedStatement statement = connection.prepareStatement(
                        "insert into upload_embedding (upload_id, model, vector, sketch, created_at, film)"
                                + " select ?, model, vector, sketch, now() - ?::interval, film from upload_embedding"
                                + " where upload_id = ?")) {
            statement.setString(1, id);
            statement.setString(2, age.toString());
            statement.setString(3, like);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes an event that a consumer would have given up on. */
    public static void deadLetter(String topic, String upload, String event, String reason) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        properties().configuration(Optional.empty()).get("kafka.bootstrap.servers")),
                new StringSerializer(),
                new StringSerializer())) {
            ProducerRecord<String, String> letter = new ProducerRecord<>(topic + ".dead-letter", upload, event);
            letter.headers().add("dead-letter-reason", reason.getBytes(StandardCharsets.UTF_8));
            producer.send(letter);
        }
    }

    private static void run(String database, String sql, Duration by, int times, String upload) {
        try (Connection connection = connect(database);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 1; i <= times; i++) {
                statement.setString(i, by.toString());
            }
            statement.setString(times + 1, upload);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(String database, String sql, String upload) {
        try (Connection connection = connect(database);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, upload);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(String database) throws SQLException {
        Map<String, String> owner = properties().configuration(Optional.of(database));
        return DriverManager.getConnection(
                owner.get("quarkus.datasource.jdbc.url"),
                owner.get("quarkus.datasource.username"),
                owner.get("quarkus.datasource.password"));
    }

    private static StackProperties properties() {
        try {
            return StackProperties.readRunning(stack()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException gone) {
            return Stream.empty();
        }
    }

    private static void touch(Path file, Instant then) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(then));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path bucket(String name) {
        return stack().resolve("objects").resolve(name);
    }

    private static Path stack() {
        return Suite.data().resolve("stack");
    }
}
