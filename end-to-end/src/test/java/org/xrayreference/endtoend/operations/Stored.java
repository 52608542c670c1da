package org.xrayreference.endtoend.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a suite has stored, looked at past the services. */
record Stored(Path data) {

    /** Files of the object store that have the word in their name. */
    List<Path> named(String word) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("stack/objects"))) {
            return files.filter(file -> file.toString().contains(word)).toList();
        }
    }
}
