package org.xrayreference.reference.importing;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the files that may be pictures or hold some: those given, and those in the given folders, however deep. */
final class FindSources {

    private FindSources() {}

    /**
     * @param loose files that are no archives
     * @param bytes of all together, on disk
     */
    record Found(List<Path> loose, List<Path> archives, long bytes) {}

    /** @param named by other words of the command: tables and the report may lie among the pictures */
    static Found in(List<Path> paths, List<Path> named) throws IOException {
        Set<Path> others = new HashSet<>();
        for (Path file : named) {
            if (Files.exists(file)) {
                others.add(file.toRealPath());
            }
        }
        List<Path> loose = new ArrayList<>();
        List<Path> archives = new ArrayList<>();
        long bytes = 0;
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UnusableFileException("There is no " + path);
            }
            try (Stream<Path> files = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    if (others.contains(file.toRealPath())) {
                        continue;
                    }
                    (ArchiveSource.isArchive(file) ? archives : loose).add(file);
                    bytes += file.toFile().length();
                }
            }
        }
        return new Found(loose, archives, bytes);
    }
}
