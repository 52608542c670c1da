package org.xrayreference.benchmarks.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.IntStream;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import org.xrayreference.benchmarks.Progress;
import org.xrayreference.reference.index.MadeLibrary;

/**
 * A peer: PostgreSQL with pgvector, whose graph is as wide and as carefully built as ours. One connection does
 * everything, so that the time of its one process at the server is what it costs.
 */
final class PgVector implements Nearest.Search {
    static final String NAME = "pgvector";

    private static final String MAKE = """
            create extension vector;
            create table film (id int not null, mass boolean not null, embedding vector(%d) not null)""";
    private static final String BUILD = """
            set maintenance_work_mem = '4GB';
            set max_parallel_maintenance_workers = 0;
            create index on film using hnsw (embedding vector_ip_ops) with (m = 16, ef_construction = 100);
            create index on film (mass)""";
    private static final String NEAREST = "select id from film%s order by embedding <#> ?::vector limit ?";

    private final Statement statement;
    private final PreparedStatement amongAll;
    private final PreparedStatement amongSelected;
    private int candidates;

    private PgVector(Connection connection) throws SQLException {
        statement = connection.createStatement();
        amongAll = connection.prepareStatement(NEAREST.formatted(""));
        amongSelected = connection.prepareStatement(NEAREST.formatted(" where mass"));
    }

    static Nearest of(MadeLibrary library, PostgresWithVectors server) {
        try {
            Connection connection = server.connection();
            float[][] vectors = library.vectors();
            double seconds = build(connection, library, server);
            return new Nearest(
                    NAME,
                    Nearest.CANDIDATES,
                    seconds,
                    (double) bytes(connection) / vectors.length,
                    server::processorSeconds,
                    new PgVector(connection));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static double build(Connection connection, MadeLibrary library, PostgresWithVectors server)
            throws SQLException {
        float[][] vectors = library.vectors();
        Progress progress = new Progress("filling pgvector's table", vectors.length);
        try (Statement statement = connection.createStatement()) {
            statement.execute(MAKE.formatted(vectors[0].length));
            double start = server.processorSeconds();
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy film from stdin");
            for (int i = 0; i < vectors.length; i++) {
                byte[] row = "%d\t%s\t%s\n"
                        .formatted(i, library.isSelected(i), written(vectors[i]))
                        .getBytes(StandardCharsets.US_ASCII);
                copy.writeToCopy(row, 0, row.length);
                progress.oneMore();
            }
            copy.endCopy();
            System.err.println("building pgvector's graph");
            statement.execute(BUILD);
            double seconds = server.processorSeconds() - start;
            statement.execute("vacuum analyze film");
            return seconds;
        }
    }

    private static long bytes(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select pg_total_relation_size('film')")) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /** As pgvector reads it: "[0.25,-0.5]". */
    private static String written(float[] vector) {
        return Arrays.toString(vector).replace(" ", "");
    }

    @Override
    public int[] nearest(float[] query, int k, boolean selected, int effort) {
        try {
            if (effort != candidates) {
                statement.execute("set hnsw.ef_search = " + effort);
                candidates = effort;
            }
            PreparedStatement ask = selected ? amongSelected : amongAll;
            ask.setString(1, written(query));
            ask.setInt(2, k);
            try (ResultSet answer = ask.executeQuery()) {
                IntStream.Builder numbers = IntStream.builder();
                while (answer.next()) {
                    numbers.add(answer.getInt(1));
                }
                return numbers.build().toArray();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static UncheckedIOException failed(SQLException e) {
        return new UncheckedIOException(new IOException("pgvector: " + e.getMessage(), e));
    }
}
