package org.xrayreference.localstack.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xrayreference.localstack.process.DeleteTree;
import org.xrayreference.localstack.process.PrivateDirectory;

/**
 * The directory of all backups: one folder each, what they share in {@code objects}, and in {@code deletions} what the
 * running suite has deleted since.
 */
record BackupPlace(Path directory) {
    private static final String MARK = ".xray-reference-backups";
    private static final String UNFINISHED = ".unfinished-";
    private static final String OBJECTS = "objects.tsv";

    /** A new one, or one that is there. */
    static BackupPlace create(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            PrivateDirectory.create(directory);
        }
        if (!Files.exists(directory.resolve(MARK))) {
            try (Stream<Path> entries = Files.list(directory)) {
                if (entries.findAny().isPresent()) {
                    throw new BackupProblem("There is something else in " + directory
                            + ": backups go into a directory of their own, empty at first.");
                }
            }
            Files.writeString(directory.resolve(MARK), "./run backup deletes old backups beside this file.\n");
        }
        return new BackupPlace(directory.toRealPath());
    }

    static BackupPlace open(Path directory) throws IOException {
        if (!Files.exists(directory.resolve(MARK))) {
            throw new BackupProblem("There are no backups in " + directory + ": ./run backup DIR makes one.");
        }
        return new BackupPlace(directory.toRealPath());
    }

    ObjectPool pool() {
        return new ObjectPool(directory.resolve("objects"));
    }

    Path deletions() {
        return directory.resolve("deletions");
    }

    /** The finished ones, the newest last. */
    List<Path> backups() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(
                            entry -> entry.getFileName().toString().matches("\\d{4}(-\\d\\d){2}T(\\d\\d-){2}\\d\\dZ"))
                    .sorted()
                    .toList();
        }
    }

    Path begin(Instant at) throws IOException {
        Path folder = directory.resolve(UNFINISHED + name(at));
        PrivateDirectory.create(folder);
        return folder;
    }

    Path finish(Path unfinished) throws IOException {
        Path folder = directory.resolve(unfinished.getFileName().toString().substring(UNFINISHED.length()));
        return Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Lets go of backups that are over their time, also of damaged ones, of unfinished ones, and of what only they held.
     *
     * @return how many went
     * @throws BackupProblem when one that stays is damaged, after those that are over their time have gone
     */
    int removeOld(Instant now, Duration keep) throws IOException {
        List<Path> old = new ArrayList<>();
        List<Path> young = new ArrayList<>();
        for (Path backup : backups()) {
            (made(backup).isBefore(now.minus(keep)) ? old : young).add(backup);
        }
        for (Path backup : old) {
            DeleteTree.at(backup);
        }
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path entry : entries.filter(
                            path -> path.getFileName().toString().startsWith(UNFINISHED))
                    .toList()) {
                DeleteTree.at(entry);
            }
        }
        Set<String> wanted = new HashSet<>();
        for (Path backup : young) {
            Manifest.read(backup);
            objects(backup).forEach(object -> wanted.add(object.sha256()));
        }
        pool().keepOnly(wanted);
        return old.size();
    }

    /**
     * The one to restore from.
     *
     * @param name null: the newest
     * @throws BackupProblem when there is none, or it is over its time
     */
    Path chosen(String name, Instant now, Duration keep) throws IOException {
        List<Path> backups = backups();
        Path chosen = backups.stream()
                .filter(backup ->
                        name == null || backup.getFileName().toString().equals(name))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new BackupProblem("There is no such backup in " + directory + ", only "
                        + backups.stream().map(Path::getFileName).toList()));
        if (made(chosen).isBefore(now.minus(keep))) {
            throw new BackupProblem("The backup " + chosen + " is older than " + keep.toDays()
                    + " days, and is not restored: people are told that it is gone. Use a younger one.");
        }
        return chosen;
    }

    /** By its name, which also a damaged one has. */
    private static Instant made(Path backup) {
        return Instant.parse(backup.getFileName().toString().replaceFirst("T(\\d\\d)-(\\d\\d)-", "T$1:$2:"));
    }

    static void writeObjects(Path backup, List<StoredObject> objects) throws IOException {
        Files.writeString(
                backup.resolve(OBJECTS),
                objects.stream().map(object -> object.line() + "\n").collect(Collectors.joining()));
    }

    static List<StoredObject> objects(Path backup) throws IOException {
        return Files.readAllLines(backup.resolve(OBJECTS)).stream()
                .map(StoredObject::parse)
                .toList();
    }

    /** Every file of a backup but its manifest, relative to it. */
    static List<Path> files(Path backup) throws IOException {
        try (Stream<Path> files = Files.walk(backup)) {
            return new ArrayList<>(
                    files.filter(Files::isRegularFile).map(backup::relativize).toList());
        }
    }

    private static String name(Instant at) {
        return at.toString().replaceAll("\\.\\d+", "").replace(':', '-');
    }
}
