package org.xrayreference.upload.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the service declares to keep, and what it has: "place name" each. */
final class DataInventory {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CONTRACTS = Path.of(System.getProperty("xray.root"), "contracts");

    private DataInventory() {}

    /** @param kind the first word of a place: table, bucket, topic */
    static Set<String> declared(String kind) throws IOException {
        Set<String> names = new TreeSet<>();
        try (InputStream in = DataInventory.class.getResourceAsStream("/data-inventory.json")) {
            for (JsonNode item : JSON.readTree(in).get("items")) {
                if (item.get("where").asText().startsWith(kind + " ")) {
                    names.add(
                            item.get("where").asText() + " " + item.get("name").asText());
                }
            }
        }
        return names;
    }

    static Set<String> columns(DataSource database) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select table_name, column_name from information_schema.columns"
                        + " where table_schema = 'public' and table_name <> 'flyway_schema_history'")) {
            while (rows.next()) {
                names.add("table " + rows.getString(1) + " " + rows.getString(2));
            }
        }
        return names;
    }

    /** The fields of an event, those of its data as {@code data.name}. */
    static Set<String> fields(String topic) throws IOException {
        Set<String> names = new TreeSet<>();
        JsonNode envelope = JSON.readTree(
                        Files.readString(CONTRACTS.resolve(topic).resolve("v1/schema.json")))
                .get("properties");
        envelope.fieldNames().forEachRemaining(name -> {
            if (!name.equals("data")) {
                names.add("topic " + topic + " " + name);
            }
        });
        envelope.at("/data/properties")
                .fieldNames()
                .forEachRemaining(name -> names.add("topic " + topic + " data." + name));
        return names;
    }
}
