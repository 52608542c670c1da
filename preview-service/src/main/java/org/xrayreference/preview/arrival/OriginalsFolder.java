package org.xrayreference.preview.arrival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where an original lies while it is decoded, and no longer. */
final class OriginalsFolder {
    private final Path folder;

    private OriginalsFolder(Path folder) {
        this.folder = folder;
    }

    /** Removes what a killed process left there, before the first original comes. */
    static OriginalsFolder emptied(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Path left : filesIn(folder)) {
                Files.deleteIfExists(left);
            }
            return new OriginalsFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    <T> T withFile(Function<Path, T> use) {
        try {
            Path file = Files.createTempFile(folder, "original", ".bin");
            try {
                return use.apply(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
