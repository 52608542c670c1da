package org.xrayreference.reference.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.xrayreference.reference.embedding.FilmSketch;
import org.xrayreference.reference.embedding.VectorBytes;
import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.library.Sex;
import org.xrayreference.reference.library.View;

/**
 * Reads the whole library and its embeddings, row by row. Past the entities, since 100,000 of them would only fill the
 * heap.
 */
@ApplicationScoped
public class EmbeddingStore implements LibraryFilms {
    private static final int FETCH = 1_000;

    private final DataSource database;

    EmbeddingStore(DataSource database) {
        this.database = database;
    }

    @Override
    public LibraryState state() {
        return with(EmbeddingStore::state);
    }

    @Override
    public LibraryState read(String model, Consumer<Film> each) {
        return with(connection -> {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                LibraryState state = state(connection);
                read(connection, model, each);
                return state;
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        });
    }

    private static LibraryState state(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select lineage, version from library_state");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new LibraryState(row.getString(1), row.getLong(2));
        }
    }

    private static void read(Connection connection, String model, Consumer<Film> each) throws SQLException {
        Map<String, Set<Finding>> shared = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select r.id, r.patient, r.findings, r.view, r.sex, r.age, e.vector from reference r"
                        + " left join reference_embedding e on e.reference_id = r.id and e.model = ? order by r.id")) {
            statement.setString(1, model);
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.accept(film(rows, shared));
                }
            }
        }
    }

    /** @param shared one set for each combination, of which there are few */
    private static Film film(ResultSet row, Map<String, Set<Finding>> shared) throws SQLException {
        String[] slugs = (String[]) row.getArray(3).getArray();
        Integer age = row.getObject(6, Integer.class);
        IndexedFilm film = new IndexedFilm(
                row.getString(1),
                row.getInt(2),
                shared.computeIfAbsent(String.join(",", slugs), joined -> Finding.ofSlugs(slugs)),
                View.valueOf(row.getString(4)),
                Optional.ofNullable(row.getString(5)).map(Sex::valueOf),
                age == null ? OptionalInt.empty() : OptionalInt.of(age));
        return new Film(film, Optional.ofNullable(row.getBytes(7)).map(VectorBytes::read));
    }

    /** All vectors in memory, to judge the index by. */
    public SimilarityIndex exact(String model, int dimensions) {
        return ExactScan.of(this, new IndexAbout.EmbeddingModel(model, dimensions));
    }

    @Override
    public Map<String, FilmSketch> sketches(String model, List<String> ids) {
        return with(connection -> {
            Map<String, FilmSketch> sketches = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement(
                    "select reference_id, sketch from reference_embedding where model = ? and reference_id = any(?)")) {
                statement.setString(1, model);
                statement.setArray(2, connection.createArrayOf("varchar", ids.toArray()));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        sketches.put(rows.getString(1), new FilmSketch(rows.getBytes(2)));
                    }
                }
            }
            return sketches;
        });
    }

    private interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    private <T> T with(Reading<T> reading) {
        try (Connection connection = database.getConnection()) {
            return reading.from(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The library cannot be read", e);
        }
    }
}
