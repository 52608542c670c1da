package org.xrayreference.reference.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.ObjectMapper;

/** What {@link Learner}s have learnt: a file for each, named after its type, beside the index. */
final class Learnt {
    static final String PREFIX = "learnt-";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Map<Class<?>, Optional<?>> read = new ConcurrentHashMap<>();

    Learnt(Path folder) {
        this.folder = folder;
    }

    static void write(Path folder, List<Learner<?>> learners, List<Learner.Sample> sample) throws IOException {
        for (Learner<?> learner : learners) {
            Object value = learner.learn(sample);
            Files.write(file(folder, value.getClass()), JSON.writeValueAsBytes(value));
        }
    }

    <T> Optional<T> get(Class<T> type) {
        return read.computeIfAbsent(type, wanted -> read(type)).map(type::cast);
    }

    private <T> Optional<T> read(Class<T> type) {
        Path file = file(folder, type);
        try {
            return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), type)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path folder, Class<?> type) {
        return folder.resolve(PREFIX + type.getSimpleName() + ".json");
    }
}
