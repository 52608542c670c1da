package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.xrayreference.localstack.process.DeleteTree;
import org.xrayreference.localstack.process.DirectoryLock;
import org.xrayreference.localstack.process.PrivateDirectory;

/** Everything that is kept between runs. It carries a mark, so that nothing else is ever deleted or written into. */
final class DataDirectory {
    private static final String MARK = ".xray-reference-data";
    private static final String LOCK = "run.lock";
    private static final String OWNER = "run.owner";
    private static final List<String> KEPT_BY_CLEAN = List.of(MARK, LOCK, OWNER);

    private final Path path;

    private DataDirectory(Path path) {
        this.path = path;
    }

    static Path byDefault(Path root) {
        return root.resolve("data");
    }

    /** Marks a new directory, and knows a marked one again. */
    static DataDirectory at(Path path) throws IOException {
        create(path);
        if (!Files.isDirectory(path) || !Files.isWritable(path)) {
            throw LauncherProblem.because(
                    "Not a directory that this user may write: " + path + "\nChoose another: ./run --data DIR");
        }
        DataDirectory directory = new DataDirectory(path.toRealPath());
        if (!Files.exists(directory.path.resolve(MARK))) {
            if (directory.hasEntries()) {
                throw LauncherProblem.because("There is something else in " + path + ": X-ray Reference uses only"
                        + " directories that were empty at first.\nChoose another: ./run --data DIR");
            }
            Files.writeString(directory.path.resolve(MARK), "./run --clean deletes everything beside this file.\n");
        }
        return directory;
    }

    private static void create(Path path) {
        try {
            if (!Files.exists(path)) {
                PrivateDirectory.createPassable(path);
            }
        } catch (IOException seenByWhoAsksNext) {
            // the caller looks what there is
        }
    }

    private boolean hasEntries() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isPresent();
        }
    }

    /**
     * Takes the directory until this process ends.
     *
     * @param as what others are told
     * @return false when another process has it
     */
    boolean tryClaim(String as) throws IOException {
        if (DirectoryLock.tryTake(path, LOCK) == null) {
            return false;
        }
        Files.writeString(path.resolve(OWNER), as);
        return true;
    }

    /** What the process that has the directory has told. */
    String owner() throws IOException {
        return Files.readString(path.resolve(OWNER));
    }

    /** Forgets everything. */
    void clean() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            for (Path entry : entries.toList()) {
                if (!KEPT_BY_CLEAN.contains(entry.getFileName().toString())) {
                    DeleteTree.at(entry);
                }
            }
        }
    }

    Path path() {
        return path;
    }

    Path stack() {
        return path.resolve("stack");
    }

    /** There from the beginning of a restore to its end. */
    Path unfinished() {
        return path.resolve("restore.unfinished");
    }

    /** Refuses data that only a part of a backup came to. */
    void requireRestored() throws IOException {
        if (Files.exists(unfinished())) {
            throw LauncherProblem.because("A restore into " + path + " did not end: do it again with\n"
                    + "./run restore " + Files.readString(unfinished()) + " --clean");
        }
    }

    Path children() {
        return path.resolve("run.children");
    }

    /** The log of one process, with the one before it set aside. */
    Path freshLog(String process) throws IOException {
        Path log = log(process);
        PrivateDirectory.create(log.getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(process + ".log.previous"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    /** The log of a process that may have run, and logged, before. */
    Path openLog(String process) throws IOException {
        Path log = log(process);
        PrivateDirectory.create(log.getParent());
        return log;
    }

    Path log(String process) {
        return path.resolve("logs").resolve(process + ".log");
    }

    Path operatorFile() {
        return path.resolve("operator.properties");
    }

    /**
     * What is drawn at random once and then kept.
     *
     * @param operatorAccount who may sign in; only the gateway is told
     */
    ServiceEnvironment.Secrets secrets(Optional<String> operatorAccount) throws IOException {
        return new ServiceEnvironment.Secrets(
                operatorAccount,
                KeptKeyPair.in(path.resolve("token-keys.properties")),
                KeptKeyPair.in(path.resolve("receipt-keys.properties")));
    }
}
