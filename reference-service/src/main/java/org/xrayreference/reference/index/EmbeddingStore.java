package org.xrayreference.reference.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.xrayreference.reference.embedding.FilmSketch;
import org.xrayreference.reference.embedding.VectorBytes;
import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.library.View;

/**
 * Reads the whole library's embeddings, row by row. Past the entities, since 100,000 of them would only fill the
 * heap.
 */
@ApplicationScoped
public class EmbeddingStore {
    private static final int FETCH = 2_000;
    private static final int MOST_SAMPLES = 4_096;

    private final DataSource database;

    EmbeddingStore(DataSource database) {
        this.database = database;
    }

    /** An index of one consistent state of the library. */
    public SimilarityIndex read(String model, int dimensions) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                String version = "library-" + number(connection, "select version from library_state where id = ?", 1);
                long count = number(connection, "select count(*) from reference_embedding where model = ?", model);
                return read(connection, version, model, dimensions, (int) count);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The library's embeddings cannot be read", e);
        }
    }

    private static SimilarityIndex read(Connection connection, String version, String model, int dimensions, int most)
            throws SQLException {
        List<IndexedFilm> films = new ArrayList<>(most);
        float[] vectors = new float[most * dimensions];
        List<LearnFilmLimits.Sample> samples = new ArrayList<>();
        int step = Math.max(1, most / MOST_SAMPLES);
        Map<String, Set<Finding>> shared = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select r.id, r.patient, r.findings, r.view, e.vector, e.sketch from reference r"
                        + " join reference_embedding e on e.reference_id = r.id and e.model = ? order by r.id")) {
            statement.setString(1, model);
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    float[] vector = VectorBytes.read(rows.getBytes(5));
                    System.arraycopy(vector, 0, vectors, films.size() * dimensions, dimensions);
                    if (films.size() % step == 0) {
                        samples.add(
                                new LearnFilmLimits.Sample(rows.getInt(2), vector, new FilmSketch(rows.getBytes(6))));
                    }
                    films.add(film(rows, shared));
                }
            }
        }
        return new ExactScan(version, model, dimensions, films, vectors, LearnFilmLimits.from(samples));
    }

    /** @param shared one set for each combination, of which there are few */
    private static IndexedFilm film(ResultSet row, Map<String, Set<Finding>> shared) throws SQLException {
        String[] slugs = (String[]) row.getArray(3).getArray();
        Set<Finding> findings = shared.computeIfAbsent(String.join(",", slugs), joined -> findings(slugs));
        return new IndexedFilm(row.getString(1), row.getInt(2), findings, View.valueOf(row.getString(4)));
    }

    private static Set<Finding> findings(String[] slugs) {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        Arrays.stream(slugs).forEach(slug -> findings.add(Finding.parse(slug).orElseThrow()));
        return findings;
    }

    /** The sketches of some library pictures. */
    public Map<String, FilmSketch> sketches(String model, List<String> ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select reference_id, sketch from reference_embedding where model = ? and reference_id = any(?)")) {
            statement.setString(1, model);
            statement.setArray(2, connection.createArrayOf("varchar", ids.toArray()));
            Map<String, FilmSketch> sketches = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sketches.put(rows.getString(1), new FilmSketch(rows.getBytes(2)));
                }
            }
            return sketches;
        } catch (SQLException e) {
            throw new IllegalStateException("The library's sketches cannot be read", e);
        }
    }

    private static long number(Connection connection, String query, Object about) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, about);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
