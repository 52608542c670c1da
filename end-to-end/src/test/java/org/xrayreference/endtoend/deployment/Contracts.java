package org.xrayreference.endtoend.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What contracts/ names. */
final class Contracts {
    private Contracts() {}

    /** Each event's topic, and that of its dead letters. */
    static Set<String> topics() {
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("xray.root"), "contracts"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> name.startsWith("xray."))
                    .flatMap(topic -> Stream.of(topic, topic + ".dead-letter"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
