package org.xrayreference.localstack.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Fills an empty database from a backup: the schema that the backup had, its rows, and where its counters stood. */
final class LoadDatabase {
    private static final String COUNTERS = "select format('select setval(%L, (select coalesce(max(%I), 0) + 1 from %I),"
            + " false)', pg_get_serial_sequence(format('%I', table_name), column_name), column_name, table_name)"
            + " from information_schema.columns where table_schema = 'public' and is_identity = 'YES'";

    private LoadDatabase() {}

    static void from(Path folder, Manifest.Database backup, Migrations migrations, Connection connection)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        for (String version : backup.migrations()) {
            Databases.execute(connection, migrations.scripts().get(version));
        }
        String tables = backup.tables().stream()
                .map(Manifest.Table::name)
                .filter(table -> !table.equals(Databases.HISTORY))
                .map(Databases::quoted)
                .collect(Collectors.joining(", "));
        // Some scripts write rows, which the backup has as well.
        Databases.execute(connection, "truncate " + tables + " cascade");
        Databases.execute(connection, Migrations.HISTORY_TABLE);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Manifest.Table table : inOrder(backup.tables(), connection)) {
            try (InputStream rows =
                    new GZIPInputStream(Files.newInputStream(folder.resolve(table.name() + ".copy.gz")), 1 << 16)) {
                long loaded = copy.copyIn(CopyDatabase.statement(table.name(), table.columns()) + " from stdin", rows);
                if (loaded != table.rows()) {
                    throw new BackupProblem(
                            "Table " + table.name() + " has " + loaded + " rows in place of " + table.rows());
                }
            }
        }
        for (String counter : Databases.column(connection, COUNTERS)) {
            Databases.column(connection, counter);
        }
        connection.commit();
    }

    /** A table that refers to another comes after it. */
    private static List<Manifest.Table> inOrder(List<Manifest.Table> tables, Connection connection)
            throws SQLException {
        List<Manifest.Table> waiting = new ArrayList<>(tables);
        List<String> done = new ArrayList<>();
        List<Manifest.Table> order = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Manifest.Table next = null;
            for (Manifest.Table table : waiting) {
                if (next == null && done.containsAll(needs(table.name(), connection))) {
                    next = table;
                }
            }
            if (next == null) {
                throw new BackupProblem("Tables refer to each other in a circle: " + waiting);
            }
            waiting.remove(next);
            done.add(next.name());
            order.add(next);
        }
        return order;
    }

    private static List<String> needs(String table, Connection connection) throws SQLException {
        return Databases.column(
                connection,
                "select other.relname from pg_constraint c join pg_class t on t.oid = c.conrelid"
                        + " join pg_class other on other.oid = c.confrelid"
                        + " where c.contype = 'f' and t.relname = '" + table + "' and other.relname <> t.relname");
    }
}
