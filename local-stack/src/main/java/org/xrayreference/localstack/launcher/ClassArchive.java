package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The loaded classes of one application (AppCDS), recorded by a whole run of it: with them a start costs a third of the
 * work. Each JVM has its own, a rebuilt application needs a new one, and so does one that has moved. On a path with a
 * space in it the JVM (17 at least) keeps only its own classes: a start works and takes longer.
 */
record ClassArchive(Path application, Path directory) {

    static ClassArchive of(Path module) {
        return new ClassArchive(module.resolve("target/quarkus-app/quarkus-run.jar"), module.resolve("target/start"));
    }

    boolean isCurrent() throws IOException {
        return Files.exists(file())
                && Files.getLastModifiedTime(file()).compareTo(Files.getLastModifiedTime(application)) > 0;
    }

    /** Options for a JVM that may read it. */
    List<String> reading() throws IOException {
        return isCurrent() ? List.of("-Xshare:auto", quiet(), "-XX:SharedArchiveFile=" + file()) : List.of();
    }

    /** Options for a JVM that reads it, or writes it while it ends. */
    List<String> readingOrRecording() throws IOException {
        if (isCurrent() || !Files.isWritable(directory.getParent())) {
            return reading();
        }
        Files.createDirectories(directory);
        return List.of("-Xshare:auto", quiet(), "-XX:ArchiveClassesAtExit=" + recorded());
    }

    /** Called after the orderly end of a JVM: what it has recorded is whole. */
    void keepRecorded() throws IOException {
        if (Files.exists(recorded())) {
            Files.move(recorded(), file(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** The JVM lists every class that cannot be archived, and says so when it ignores an archive. */
    private static String quiet() {
        return "-Xlog:cds*=error";
    }

    private Path file() {
        int place = application.toAbsolutePath().hashCode();
        return directory.resolve("classes-" + Runtime.version() + "-" + Integer.toHexString(place) + ".jsa");
    }

    private Path recorded() {
        return file().resolveSibling(file().getFileName() + ".new");
    }
}
