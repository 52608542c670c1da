package org.xrayreference.benchmarks.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.lucene.util.IOUtils;

import org.xrayreference.benchmarks.ProcessClock;
import org.xrayreference.localstack.postgres.CreateCluster;
import org.xrayreference.localstack.postgres.PostgresPrograms;
import org.xrayreference.localstack.process.BoundProcess;
import org.xrayreference.localstack.process.FreePorts;

/** This machine's PostgreSQL, where it has pgvector, with an empty database and one connection until it is closed. */
final class PostgresWithVectors implements AutoCloseable {
    /** Where Debian and Ubuntu have each version's programs. */
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

    private static final String EXTENSION = "/usr/share/postgresql/%s/extension/vector.control";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_MS = 50;

    private final Path folder;
    private final BoundProcess process;
    private final Connection connection;
    private final ProcessClock clock;

    private PostgresWithVectors(Path folder, BoundProcess process, Connection connection) throws SQLException {
        this.folder = folder;
        this.process = process;
        this.connection = connection;
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select pg_backend_pid()")) {
            answer.next();
            clock = new ProcessClock(ProcessHandle.of(answer.getLong(1)).orElseThrow());
        }
    }

    /** @param folder is emptied, and removed when the server is closed; @return nothing where none is installed */
    static Optional<PostgresWithVectors> startedIn(Path folder) throws IOException, InterruptedException, SQLException {
        Optional<Path> version = newest();
        return version.isEmpty() ? Optional.empty() : Optional.of(start(version.get(), folder));
    }

    private static Optional<Path> newest() throws IOException {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.filter(version -> Files.exists(Path.of(EXTENSION.formatted(version.getFileName()))))
                    .max(Comparator.comparingInt(
                            version -> Integer.parseInt(version.getFileName().toString())));
        }
    }

    private static PostgresWithVectors start(Path version, Path folder)
            throws IOException, InterruptedException, SQLException {
        IOUtils.rm(folder);
        PostgresPrograms programs = PostgresPrograms.in(version);
        Path data = folder.resolve("data");
        Path log = Files.createDirectories(folder).resolve("postgres.log");
        String password = UUID.randomUUID().toString();
        CreateCluster.in(data, programs, password, log, "--no-locale");
        int port = FreePorts.findFirstOf(1);
        BoundProcess process =
                BoundProcess.start("INT", programs.serverCommand(data, port, "shared_buffers=2GB"), Map.of(), log);
        try {
            return new PostgresWithVectors(folder, process, connect(port, password, process, log));
        } catch (SQLException | IOException e) {
            process.stop(PATIENCE);
            throw e;
        }
    }

    private static Connection connect(int port, String password, BoundProcess process, Path log)
            throws IOException, InterruptedException, SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
            } catch (SQLException notYet) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IOException("PostgreSQL does not answer, see " + log, notYet);
                }
                Thread.sleep(LOOK_EVERY_MS);
            }
        }
    }

    Connection connection() {
        return connection;
    }

    /** @return seconds that the server's process for the connection has had a processor */
    double processorSeconds() {
        try {
            return clock.seconds();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.stop(PATIENCE);
        IOUtils.rm(folder);
    }
}
