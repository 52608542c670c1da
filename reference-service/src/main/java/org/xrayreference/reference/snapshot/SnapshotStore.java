package org.xrayreference.reference.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.xrayreference.reference.objects.Bucket;
import org.xrayreference.reference.snapshot.Snapshot.Part;

/**
 * Snapshots in the object store: {@code <prefix>/<name>/manifest.json}, and each file under its checksum, so that what
 * two snapshots have in common is kept and moved once.
 */
public final class SnapshotStore {
    private static final String FILES = "files/";

    private final Bucket bucket;
    private final String prefix;

    /** @param prefix ends with a slash; everything below is this store's own */
    public SnapshotStore(Bucket bucket, String prefix) {
        this.bucket = bucket;
        this.prefix = prefix;
    }

    public Optional<Snapshot> find(String name) {
        return bucket.get(manifest(name)).flatMap(ManifestJson::read);
    }

    /** The newest first. */
    public List<Snapshot> all() {
        return bucket.keys(prefix).stream()
                .filter(key -> key.endsWith("/" + Snapshot.MANIFEST))
                .flatMap(key -> bucket.get(key).flatMap(ManifestJson::read).stream())
                .sorted(Comparator.comparing(Snapshot::madeAt).reversed())
                .toList();
    }

    /** Files first, those that are there already left out; then the manifest. */
    public void publish(Snapshot snapshot, Path folder) {
        bucket.create();
        Set<String> there = new HashSet<>(bucket.keys(prefix + FILES));
        for (Part part : snapshot.files()) {
            if (there.add(file(part))) {
                bucket.put(file(part), "application/octet-stream", folder.resolve(part.name()));
            }
        }
        bucket.put(manifest(snapshot.name()), ManifestJson.MEDIA_TYPE, ManifestJson.write(snapshot));
    }

    void fetch(Part part, Path to) throws DamagedSnapshotException {
        InputStream stream = bucket.open(file(part))
                .orElseThrow(() -> new DamagedSnapshotException(part.name() + " is not in the object store"));
        try (stream;
                OutputStream out = Files.newOutputStream(to)) {
            String found = Sha256.copy(stream, out);
            if (!found.equals(part.sha256())) {
                // else it would be taken for what is to be put there again
                bucket.remove(file(part));
                throw new DamagedSnapshotException(part.name() + " in the object store is not what was put there");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a snapshot that cannot be used out of sight; what others need of it stays. */
    public void forget(Snapshot damaged) {
        bucket.remove(manifest(damaged.name()));
    }

    /** Removes all but the newest snapshots, and what no snapshot needs. */
    public void keepNewest(int count) {
        List<Snapshot> all = all();
        Set<String> needed = new HashSet<>();
        for (Snapshot snapshot : all.subList(0, Math.min(count, all.size()))) {
            needed.add(manifest(snapshot.name()));
            snapshot.files().forEach(part -> needed.add(file(part)));
        }
        bucket.keys(prefix).stream()
                .filter(key -> !needed.contains(key))
                // manifests first, so that none is seen without its files
                .sorted(Comparator.comparing(key -> !key.endsWith(Snapshot.MANIFEST)))
                .forEach(bucket::remove);
    }

    private String manifest(String name) {
        return prefix + name + "/" + Snapshot.MANIFEST;
    }

    private String file(Part part) {
        return prefix + FILES + part.sha256();
    }
}
