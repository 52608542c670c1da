package org.xrayreference.upload.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes the spooled bodies that a killed process left behind, before this one takes its first request. */
class SpoolJob {
    void clear(@Observes StartupEvent start, @ConfigProperty(name = "quarkus.http.body.uploads-directory") Path spool) {
        if (!Files.isDirectory(spool)) {
            return;
        }
        for (Path left : filesIn(spool)) {
            try {
                Files.deleteIfExists(left);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<Path> filesIn(Path spool) {
        try (Stream<Path> files = Files.list(spool)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
