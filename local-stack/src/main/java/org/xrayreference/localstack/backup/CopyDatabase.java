package org.xrayreference.localstack.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Writes every row of a database, as it was at one moment, while others go on reading and writing. */
final class CopyDatabase {
    private static final String TABLES = "select table_name from information_schema.tables"
            + " where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name";

    private CopyDatabase() {}

    /** @param into a directory of its own: a file for each table */
    static Manifest.Database to(Path into, Connection connection) throws SQLException, IOException {
        Files.createDirectories(into);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        List<Manifest.Table> tables = new ArrayList<>();
        for (String table : Databases.column(connection, TABLES)) {
            List<String> columns = Databases.column(
                    connection,
                    "select column_name from information_schema.columns where table_schema = 'public'"
                            + " and is_generated = 'NEVER' and table_name = '" + table + "' order by ordinal_position");
            try (OutputStream out =
                    new GZIPOutputStream(Files.newOutputStream(into.resolve(table + ".copy.gz")), 1 << 16)) {
                long rows = copy.copyOut(statement(table, columns) + " to stdout", out);
                tables.add(new Manifest.Table(table, columns, rows));
            }
        }
        List<String> migrations = Databases.column(
                connection,
                "select version from " + Databases.HISTORY + " where success and version is not null"
                        + " order by installed_rank");
        connection.rollback();
        return new Manifest.Database(migrations, tables);
    }

    static String statement(String table, List<String> columns) {
        return "copy " + Databases.quoted(table) + " ("
                + columns.stream().map(Databases::quoted).collect(Collectors.joining(", ")) + ")";
    }
}
