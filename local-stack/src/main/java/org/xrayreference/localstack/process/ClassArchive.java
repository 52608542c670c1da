package org.xrayreference.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The loaded classes of one application, recorded by a whole run of it: with them a start costs a third of the work. A
 * class data archive (AppCDS), or an AOT cache (JEP 483 and 515) where the JVM has it. Each JVM has its own, a rebuilt
 * application needs a new one, and so does one that has moved. On a path with a space in it the JVM (17 at least) keeps
 * only its own classes: a start works and takes longer.
 */
public record ClassArchive(Path application, Path directory) {
    /** Before it the recording took two runs. */
    private static final boolean AOT = Runtime.version().feature() >= 25;

    /**
     * A JVM would put it at another address each time, for which it has to rewrite every page: that takes time, and each
     * process has the whole archive for itself. Where it belongs only what is used is read, and processes share it.
     */
    private static final List<String> WHERE_IT_BELONGS = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");

    /**
     * @param module the folder of a Maven module
     * @param jar what is run, within it
     */
    public static ClassArchive of(Path module, String jar) {
        return new ClassArchive(module.resolve(jar), module.resolve("target/start"));
    }

    public boolean isCurrent() throws IOException {
        return Files.exists(file())
                && Files.getLastModifiedTime(file()).compareTo(Files.getLastModifiedTime(application)) > 0;
    }

    /** Whether the next run writes it. */
    public boolean isToBeRecorded() throws IOException {
        return !isCurrent() && Files.isWritable(directory.getParent());
    }

    /** Options for a JVM that may read it. It would list every class that it cannot use, and say when it ignores all. */
    public List<String> reading() throws IOException {
        List<String> options = new ArrayList<>(WHERE_IT_BELONGS);
        if (isCurrent()) {
            options.addAll(
                    AOT
                            ? List.of("-Xlog:aot*=error", "-XX:AOTCache=" + file())
                            : List.of("-Xshare:auto", "-Xlog:cds*=error", "-XX:SharedArchiveFile=" + file()));
        }
        return options;
    }

    /** Options for a JVM that reads it, or writes it while it ends. */
    public List<String> readingOrRecording() throws IOException {
        if (!isToBeRecorded()) {
            return reading();
        }
        Files.createDirectories(directory);
        return AOT
                ? List.of("-Xlog:aot*=error", "-XX:AOTCacheOutput=" + recorded())
                : List.of("-Xshare:auto", "-Xlog:cds*=error", "-XX:ArchiveClassesAtExit=" + recorded());
    }

    /** Called after the orderly end of a JVM: what it has recorded is whole. */
    public void keepRecorded() throws IOException {
        if (Files.exists(recorded())) {
            Files.move(recorded(), file(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path file() {
        int place = application.toAbsolutePath().hashCode();
        return directory.resolve(
                "classes-" + Runtime.version() + "-" + Integer.toHexString(place) + (AOT ? ".aot" : ".jsa"));
    }

    private Path recorded() {
        return file().resolveSibling(file().getFileName() + ".new");
    }
}
