package org.xrayreference.endtoend.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What a backup says that it holds.
 *
 * @param rows by "database/table"
 * @param files hashes by name
 * @param objects bucket, key and hash in one word each
 */
record Saved(Map<String, Long> rows, Map<String, String> files, Set<String> objects) {

    static Saved newestIn(Path place) throws IOException {
        try (Stream<Path> entries = Files.list(place)) {
            Path backup = entries.filter(path -> Files.exists(path.resolve("manifest.json")))
                    .sorted()
                    .reduce((first, second) -> second)
                    .orElseThrow();
            return read(backup);
        }
    }

    private static Saved read(Path backup) throws IOException {
        JsonNode manifest =
                new ObjectMapper().readTree(backup.resolve("manifest.json").toFile());
        Map<String, Long> rows = new TreeMap<>();
        manifest.path("databases")
                .properties()
                .forEach(database -> database.getValue()
                        .path("tables")
                        .forEach(table -> rows.put(
                                database.getKey() + "/" + table.path("name").asText(),
                                table.path("rows").asLong())));
        Map<String, String> files = new TreeMap<>();
        manifest.path("files")
                .properties()
                .forEach(file -> files.put(file.getKey(), file.getValue().asText()));
        Set<String> objects = new TreeSet<>();
        for (String line : Files.readAllLines(backup.resolve("objects.tsv"))) {
            String[] fields = line.split("\t");
            objects.add(fields[0] + "/" + fields[1] + " " + fields[2]);
        }
        return new Saved(rows, files, objects);
    }
}
