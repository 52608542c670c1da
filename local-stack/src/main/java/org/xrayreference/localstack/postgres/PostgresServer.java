package org.xrayreference.localstack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

import org.xrayreference.localstack.process.BoundProcess;
import org.xrayreference.localstack.process.KeptSecrets;

/** A PostgreSQL server as a child process. */
public final class PostgresServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_MS = 50;
    /** The same order of text on every system. */
    private static final String[] SAME_ORDER_EVERYWHERE = {
        "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"
    };

    private final BoundProcess process;
    private final Map<String, Map<String, String>> owners;
    private volatile boolean stopping;

    private PostgresServer(BoundProcess process, Map<String, Map<String, String>> owners) {
        this.process = process;
        this.owners = owners;
    }

    /** Starts the server and creates what is missing of the databases. */
    public static PostgresServer start(
            Path directory, Path binaries, int port, KeptSecrets secrets, Runnable onUnexpectedEnd) throws Exception {
        Path data = directory.resolve("postgres");
        Path log = directory.resolve("postgres.log");
        PostgresPrograms programs = PostgresPrograms.unpack(binaries, directory.resolve("binaries"));
        StopOrphan.of(data);
        String password = secrets.get("postgres.password");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            CreateCluster.in(data, programs, password, log, SAME_ORDER_EVERYWHERE);
        }
        BoundProcess process = BoundProcess.start(
                "INT",
                programs.serverCommand(data, port, "shared_buffers=64MB", "max_connections=100", "timezone=UTC"),
                Map.of(),
                log);
        try {
            CreateDatabases databases = new CreateDatabases(port, secrets);
            awaitReady(process, data, databases, log);
            PostgresServer server = new PostgresServer(process, databases.create());
            process.onExit().thenRun(() -> {
                if (!server.stopping) {
                    onUnexpectedEnd.run();
                }
            });
            return server;
        } catch (Exception e) {
            process.stop(PATIENCE);
            throw e;
        }
    }

    private static void awaitReady(BoundProcess process, Path data, CreateDatabases databases, Path log)
            throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            if (!process.isAlive()) {
                throw new IOException("PostgreSQL ended with " + process.exitValue() + ", see " + log);
            }
            try (Connection connection = databases.connect();
                    Statement statement = connection.createStatement();
                    ResultSet answer = statement.executeQuery("show data_directory")) {
                answer.next();
                // Somebody else's server may answer on the port.
                if (!Path.of(answer.getString(1)).toRealPath().equals(data.toRealPath())) {
                    throw new IOException("Another PostgreSQL answers on the port of this one");
                }
                return;
            } catch (SQLException notYet) {
                if (System.nanoTime() > end) {
                    throw new IOException("PostgreSQL does not answer, see " + log, notYet);
                }
                Thread.sleep(LOOK_EVERY_MS);
            }
        }
    }

    /** For each database what its owner reads. */
    public Map<String, Map<String, String>> owners() {
        return owners;
    }

    @Override
    public void close() {
        stopping = true;
        process.stop(PATIENCE);
    }
}
