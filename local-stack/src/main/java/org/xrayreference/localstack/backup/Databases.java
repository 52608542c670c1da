package org.xrayreference.localstack.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.xrayreference.localstack.StackProperties;

/** The databases and whose they are; each is read and written as its owner. */
final class Databases {
    /** By database the service whose schema it has. */
    static final Map<String, String> OWNERS =
            Map.of("uploads", "upload-service", "references", "reference-service", "contacts", "contact-service");

    static final String HISTORY = "flyway_schema_history";

    private Databases() {}

    static Connection connect(StackProperties stack, String database) throws SQLException {
        Map<String, String> owner = stack.configuration(Optional.of(database));
        return DriverManager.getConnection(
                owner.get("quarkus.datasource.jdbc.url"),
                owner.get("quarkus.datasource.username"),
                owner.get("quarkus.datasource.password"));
    }

    static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
