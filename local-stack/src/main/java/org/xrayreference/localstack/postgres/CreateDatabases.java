package org.xrayreference.localstack.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.xrayreference.localstack.process.KeptSecrets;

/** One database for each owner, which alone may connect to it. */
final class CreateDatabases {
    private static final List<String> NAMES = List.of("uploads", "references", "contacts");

    private final String url;
    private final KeptSecrets secrets;

    CreateDatabases(int port, KeptSecrets secrets) {
        this.url = "jdbc:postgresql://127.0.0.1:" + port + "/";
        this.secrets = secrets;
    }

    Connection connect() throws SQLException, IOException {
        return DriverManager.getConnection(url + "postgres", "postgres", secrets.get("postgres.password"));
    }

    /** What each owner reads. */
    Map<String, Map<String, String>> create() throws SQLException, IOException {
        Map<String, Map<String, String>> owners = new TreeMap<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            Set<String> roles = column(statement, "select rolname from pg_roles");
            Set<String> databases = column(statement, "select datname from pg_database");
            // Nobody but their owner has any business in what PostgreSQL brings along.
            statement.execute("revoke connect on database postgres, template1 from public");
            for (String name : NAMES) {
                String password = secrets.get(name + ".password");
                if (!roles.contains(name)) {
                    // Names are constants and the password is hexadecimal: nothing needs to be escaped.
                    statement.execute("create role \"" + name + "\" login password '" + password + "'");
                }
                if (!databases.contains(name)) {
                    statement.execute("create database \"" + name + "\" owner \"" + name + "\"");
                }
                statement.execute("revoke connect on database \"" + name + "\" from public");
                owners.put(
                        name,
                        Map.of(
                                "quarkus.datasource.jdbc.url", url + name,
                                "quarkus.datasource.username", name,
                                "quarkus.datasource.password", password));
            }
        }
        return owners;
    }

    private static Set<String> column(Statement statement, String query) throws SQLException {
        Set<String> values = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
