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
            return entries.filter(entry -> entry.getFileName().toString().matches("\\d{4}-\\d\\d-\\d\\dT[\\d-]+Z"))
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

    /** Lets go of backups that are over their time, of unfinished ones, and of what only they held. */
    int removeOld(Instant now, Duration keep) throws IOException {
        int removed = 0;
        Set<String> wanted = new HashSet<>();
        for (Path backup : backups()) {
            if (Manifest.read(backup).made().isBefore(now.minus(keep))) {
                DeleteTree.at(backup);
                removed++;
            } else {
                objects(backup).forEach(object -> wanted.add(object.sha256()));
            }
        }
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path entry : entries.filter(
                            path -> path.getFileName().toString().startsWith(UNFINISHED))
                    .toList()) {
                DeleteTree.at(entry);
            }
        }
        pool().keepOnly(wanted);
        return removed;
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
