package org.xrayreference.reference.evaluation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.xrayreference.reference.embedding.VectorBytes;
import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.library.View;

/** Reads the real pictures of the library that a model has embedded. */
@ApplicationScoped
public class EvaluationStore {
    private static final int FETCH = 2_000;

    private final DataSource database;

    EvaluationStore(DataSource database) {
        this.database = database;
    }

    /** In the order of their ids; drawn films are none of them. */
    List<EvaluatedFilm> films(String model) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(
                    "select r.id, r.patient, r.findings, r.view, r.split, e.vector from reference r"
                            + " join reference_embedding e on e.reference_id = r.id and e.model = ?"
                            + " where r.source = 'NIH' order by r.id")) {
                statement.setString(1, model);
                statement.setFetchSize(FETCH);
                return films(statement);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The library cannot be read", e);
        }
    }

    private static List<EvaluatedFilm> films(PreparedStatement statement) throws SQLException {
        List<EvaluatedFilm> films = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                films.add(new EvaluatedFilm(
                        rows.getString(1),
                        rows.getInt(2),
                        Finding.ofSlugs((String[]) rows.getArray(3).getArray()),
                        View.valueOf(rows.getString(4)),
                        Optional.ofNullable(rows.getString(5)),
                        VectorBytes.read(rows.getBytes(6))));
            }
        }
        return films;
    }
}
