package org.xrayreference.reference.snapshot;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.xrayreference.reference.snapshot.Snapshot.Part;

/**
 * Snapshots on the disk of one process, a folder each. Files are never written again once they are there, so folders
 * share what they have in common by hard links.
 */
public final class SnapshotFolders implements Closeable {
    private static final String WORK = ".work";
    private static final String LOCK = ".lock";

    private final Path root;
    private final FileChannel lock;
    private final Clock clock;

    private SnapshotFolders(Path root, FileChannel lock, Clock clock) {
        this.root = root;
        this.lock = lock;
        this.clock = clock;
    }

    /** Keeps every other process out until it is closed; where one is already, takes the folder {@code root-2}, and so on. */
    public static SnapshotFolders open(Path root, Clock clock) throws IOException {
        Path folder = root;
        for (int next = 2; ; next++) {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                return new SnapshotFolders(folder, channel, clock);
            }
            channel.close();
            folder = root.resolveSibling(root.getFileName() + "-" + next);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** The newest first; not looked into. */
    public List<Snapshot> all() throws IOException {
        List<Snapshot> all = new ArrayList<>();
        for (Path folder : folders()) {
            Path manifest = folder.resolve(Snapshot.MANIFEST);
            if (Files.isReadable(manifest)) {
                ManifestJson.read(Files.readAllBytes(manifest)).ifPresent(all::add);
            }
        }
        all.sort(Comparator.comparing(Snapshot::madeAt).reversed());
        return all;
    }

    public Optional<Snapshot> find(String name) throws IOException {
        return all().stream().filter(snapshot -> snapshot.name().equals(name)).findFirst();
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory).toList();
        }
    }

    public Path folder(Snapshot snapshot) {
        return root.resolve(snapshot.name());
    }

    /** Reads every byte. */
    public void check(Snapshot snapshot) throws IOException, DamagedSnapshotException {
        for (Part part : snapshot.files()) {
            Path file = folder(snapshot).resolve(part.name());
            if (!Files.exists(file) || !Sha256.of(file).equals(part.sha256())) {
                throw new DamagedSnapshotException(file + " is missing or damaged");
            }
        }
    }

    /** An empty folder to make a snapshot in, or one that begins with some files of another. */
    public Path startFrom(Optional<Snapshot> base, Predicate<String> files) throws IOException {
        Path work = root.resolve(WORK);
        delete(work);
        Files.createDirectory(work);
        if (base.isPresent()) {
            for (Part part : base.get().files()) {
                if (files.test(part.name())) {
                    share(folder(base.get()).resolve(part.name()), work.resolve(part.name()));
                }
            }
        }
        return work;
    }

    private static void share(Path file, Path with) throws IOException {
        try {
            Files.createLink(with, file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            // not every disk can share
            Files.copy(file, with);
        }
    }

    /** Makes a snapshot of what is in the folder of {@link #startFrom}. */
    public Snapshot finish(String name, Map<String, String> about) throws IOException {
        Path work = root.resolve(WORK);
        List<Part> parts = new ArrayList<>();
        try (Stream<Path> files = Files.list(work)) {
            for (Path file : files.sorted().toList()) {
                parts.add(new Part(file.getFileName().toString(), Files.size(file), Sha256.of(file)));
            }
        }
        return settle(new Snapshot(name, about, clock.instant().truncatedTo(ChronoUnit.MILLIS), parts));
    }

    /** Brings a published snapshot here; only what is not here yet is moved. */
    public void fetch(Snapshot wanted, SnapshotStore store) throws IOException, DamagedSnapshotException {
        Map<String, Path> here = new HashMap<>();
        for (Snapshot snapshot : all()) {
            snapshot.files()
                    .forEach(part -> here.put(part.sha256(), folder(snapshot).resolve(part.name())));
        }
        Path work = startFrom(Optional.empty(), file -> false);
        for (Part part : wanted.files()) {
            Path file = work.resolve(part.name());
            Path same = here.get(part.sha256());
            if (same != null && Files.exists(same) && Files.size(same) == part.size()) {
                share(same, file);
            } else {
                store.fetch(part, file);
            }
        }
        settle(wanted);
    }

    private Snapshot settle(Snapshot snapshot) throws IOException {
        Path work = root.resolve(WORK);
        Files.write(work.resolve(Snapshot.MANIFEST), ManifestJson.write(snapshot));
        delete(folder(snapshot));
        Files.move(work, folder(snapshot), StandardCopyOption.ATOMIC_MOVE);
        return snapshot;
    }

    public void remove(Snapshot snapshot) throws IOException {
        delete(folder(snapshot));
    }

    /** Removes every folder but these. */
    public void keepOnly(Set<String> names) throws IOException {
        for (Path folder : folders()) {
            if (!names.contains(folder.getFileName().toString())) {
                delete(folder);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
