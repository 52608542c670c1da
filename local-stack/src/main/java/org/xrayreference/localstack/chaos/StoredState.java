package org.xrayreference.localstack.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xrayreference.localstack.launcher.RestartableSuite;

/**
 * What the site has kept, read from its databases and from the S3 server's files, past the services.
 *
 * @param uploads status by id
 * @param histories every status that an upload came to have, in order, by id
 * @param outbox events not yet sent
 * @param removals raw pictures that are to be removed
 * @param raw ids of raw objects
 * @param previews file names by id
 * @param embeddings how many by id
 * @param messages how many by text
 */
record StoredState(
        Map<String, String> uploads,
        Map<String, String> histories,
        long outbox,
        long removals,
        Set<String> raw,
        Map<String, List<String>> previews,
        Map<String, Long> embeddings,
        Map<String, Long> messages) {
    private static final Pattern UPLOAD_ID = Pattern.compile("[a-z2-7]{26}");

    static StoredState read(RestartableSuite suite) throws SQLException, IOException {
        try (Connection uploads = connect(suite, "uploads");
                Connection references = connect(suite, "references");
                Connection contacts = connect(suite, "contacts")) {
            return new StoredState(
                    pairs(uploads, "select id, status from upload"),
                    pairs(
                            uploads,
                            "select upload_id, string_agg(status, ' ' order by since) from upload_status group by upload_id"),
                    count(uploads, "select count(*) from outbox_event"),
                    count(uploads, "select count(*) from raw_removal"),
                    raw(suite.bucket("raw-uploads")),
                    previews(suite.bucket("previews")),
                    counts(references, "select upload_id, count(*) from upload_embedding group by upload_id"),
                    counts(contacts, "select body, count(*) from message group by body"));
        }
    }

    private static Connection connect(RestartableSuite suite, String database) throws SQLException {
        Map<String, String> owner = suite.stack().configuration(Optional.of(database));
        return DriverManager.getConnection(
                owner.get("quarkus.datasource.jdbc.url"),
                owner.get("quarkus.datasource.username"),
                owner.get("quarkus.datasource.password"));
    }

    private static Map<String, String> pairs(Connection connection, String query) throws SQLException {
        Map<String, String> pairs = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }

    private static Map<String, Long> counts(Connection connection, String query) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        pairs(connection, query).forEach((key, value) -> counts.put(key, Long.valueOf(value)));
        return counts;
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Parts of objects that were never completed among them. */
    private static Set<String> raw(Path bucket) throws IOException {
        try (Stream<Path> files = Files.walk(bucket)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> bucket.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Tombstones and periods lie in the same bucket, in folders of their own. */
    private static Map<String, List<String>> previews(Path bucket) throws IOException {
        Map<String, List<String>> previews = new TreeMap<>();
        try (Stream<Path> files = Files.walk(bucket)) {
            files.filter(Files::isRegularFile)
                    .map(bucket::relativize)
                    .filter(file -> file.getNameCount() == 2
                            && UPLOAD_ID.matcher(file.getName(0).toString()).matches())
                    .forEach(file -> previews.computeIfAbsent(file.getName(0).toString(), id -> new ArrayList<>())
                            .add(file.getFileName().toString()));
        }
        return previews;
    }
}
