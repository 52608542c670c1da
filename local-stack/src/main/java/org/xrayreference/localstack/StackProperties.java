package org.xrayreference.localstack;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.TreeMap;

import org.xrayreference.localstack.process.PrivateFile;

/**
 * What a running stack says about itself: its addresses, users and passwords under the names that the services read.
 *
 * @param pid the process of the stack
 * @param watch the process with which it ends
 * @param shared configuration for every service: Kafka and the object store
 * @param databases for each database the configuration of its owner
 */
public record StackProperties(
        long pid, OptionalLong watch, Map<String, String> shared, Map<String, Map<String, String>> databases) {
    public static final String FILE_NAME = "local-stack.properties";

    private static final String DATABASE = "database.";

    public StackProperties {
        shared = Map.copyOf(shared);
        databases = Map.copyOf(databases);
    }

    /** What a service reads that owns the database; without a database, what every service reads. */
    public Map<String, String> configuration(Optional<String> database) {
        Map<String, String> configuration = new TreeMap<>(shared);
        database.ifPresent(name -> {
            if (!databases.containsKey(name)) {
                throw new IllegalArgumentException(
                        "No database " + name + " in the local stack, only " + databases.keySet());
            }
            configuration.putAll(databases.get(name));
        });
        return configuration;
    }

    /** What two stacks say that hold different parts. */
    public StackProperties with(StackProperties other) {
        Map<String, String> both = new TreeMap<>(shared);
        both.putAll(other.shared);
        Map<String, Map<String, String>> allDatabases = new TreeMap<>(databases);
        allDatabases.putAll(other.databases);
        return new StackProperties(pid, watch, both, allDatabases);
    }

    /** The properties of the stack that runs on the directory now, if one is ready. */
    public static Optional<StackProperties> readRunning(Path data) throws IOException {
        Path file = data.resolve(FILE_NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return Optional.of(from(properties))
                .filter(stack -> ProcessHandle.of(stack.pid())
                        .filter(ProcessHandle::isAlive)
                        .isPresent());
    }

    void write(Path data) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        watch.ifPresent(process -> properties.setProperty("watch", Long.toString(process)));
        properties.putAll(shared);
        databases.forEach((name, values) ->
                values.forEach((key, value) -> properties.setProperty(DATABASE + name + "." + key, value)));
        PrivateFile.store(data.resolve(FILE_NAME), properties);
    }

    static void delete(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(FILE_NAME));
    }

    private static StackProperties from(Properties properties) {
        Map<String, String> shared = new TreeMap<>();
        Map<String, Map<String, String>> databases = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith(DATABASE)) {
                String[] parts = key.substring(DATABASE.length()).split("\\.", 2);
                databases.computeIfAbsent(parts[0], name -> new TreeMap<>()).put(parts[1], properties.getProperty(key));
            } else if (key.contains(".")) {
                shared.put(key, properties.getProperty(key));
            }
        }
        String watch = properties.getProperty("watch");
        return new StackProperties(
                Long.parseLong(properties.getProperty("pid")),
                watch == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(watch)),
                shared,
                databases);
    }
}
