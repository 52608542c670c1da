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
 * @param shared Kafka, and the key to the whole object store, which is for tools and tests
 * @param databases for each database the configuration of its owner
 * @param stores for each service that has objects its own key to the object store
 */
public record StackProperties(
        long pid,
        OptionalLong watch,
        Map<String, String> shared,
        Map<String, Map<String, String>> databases,
        Map<String, Map<String, String>> stores) {
    public static final String FILE_NAME = "local-stack.properties";

    private static final String DATABASE = "database.";
    private static final String STORE = "store.";
    private static final String OBJECT_STORE = "xray.object-store.";

    public StackProperties {
        shared = Map.copyOf(shared);
        databases = Map.copyOf(databases);
        stores = Map.copyOf(stores);
    }

    /** What a service reads: its database if it owns one, its key to the object store if it has objects, and no more. */
    public Map<String, String> configuration(String service, Optional<String> database) {
        Map<String, String> configuration = configuration(database);
        configuration.keySet().removeIf(key -> key.startsWith(OBJECT_STORE));
        configuration.putAll(stores.getOrDefault(service, Map.of()));
        return configuration;
    }

    /** What the tests of a service that owns the database read; they may touch every object. */
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
        Map<String, Map<String, String>> allStores = new TreeMap<>(stores);
        allStores.putAll(other.stores);
        return new StackProperties(pid, watch, both, allDatabases, allStores);
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
        put(properties, DATABASE, databases);
        put(properties, STORE, stores);
        PrivateFile.store(data.resolve(FILE_NAME), properties);
    }

    static void delete(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(FILE_NAME));
    }

    private static StackProperties from(Properties properties) {
        Map<String, String> shared = new TreeMap<>();
        Map<String, Map<String, String>> databases = new TreeMap<>();
        Map<String, Map<String, String>> stores = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith(DATABASE)) {
                put(databases, key.substring(DATABASE.length()), properties.getProperty(key));
            } else if (key.startsWith(STORE)) {
                put(stores, key.substring(STORE.length()), properties.getProperty(key));
            } else if (key.contains(".")) {
                shared.put(key, properties.getProperty(key));
            }
        }
        String watch = properties.getProperty("watch");
        return new StackProperties(
                Long.parseLong(properties.getProperty("pid")),
                watch == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(watch)),
                shared,
                databases,
                stores);
    }

    private static void put(Properties properties, String prefix, Map<String, Map<String, String>> named) {
        named.forEach((name, values) ->
                values.forEach((key, value) -> properties.setProperty(prefix + name + "." + key, value)));
    }

    private static void put(Map<String, Map<String, String>> named, String nameAndKey, String value) {
        String[] parts = nameAndKey.split("\\.", 2);
        named.computeIfAbsent(parts[0], name -> new TreeMap<>()).put(parts[1], value);
    }
}
