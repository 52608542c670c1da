package org.xrayreference.endtoend.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keys of Quarkus, its Kafka client and the JVM that a deployment sets: name, kind and meaning, with tabs between. */
final class OtherKeys {

    private OtherKeys() {}

    static Map<String, Key> read(Path file) {
        try {
            Map<String, Key> keys = new TreeMap<>();
            for (String line : Files.readAllLines(file)) {
                String[] fields = line.split("\t");
                keys.put(fields[0], new Key(fields[0], fields[1], Optional.empty(), true, fields[2]));
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
