package org.xrayreference.localstack.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.xrayreference.localstack.StackProperties;

/**
 * Fills empty stores from a backup. What was deleted after the backup was made is not brought back: of that, only the
 * tombstones are written.
 */
final class RestoreBackup {
    private static final Pattern UPLOAD_ID = Pattern.compile("[a-z2-7]{26}");
    private static final List<String> BUCKETS = List.of("raw-uploads", "previews", "references");

    private final Path root;
    private final BackupPlace place;
    private final Path backup;
    private final Manifest manifest;
    private final Deletions deletions;

    /** What came back, and what did not. */
    record Outcome(long uploads, long references, long objects, int deletions, long askedAgain) {}

    RestoreBackup(Path root, BackupPlace place, Path backup) throws IOException {
        this.root = root;
        this.place = place;
        this.backup = backup;
        this.manifest = Manifest.read(backup);
        this.deletions = Deletions.read(place.deletions());
    }

    /** Reads everything once before anything is changed. */
    void requireUsable() throws IOException {
        for (Map.Entry<String, Manifest.Database> database :
                manifest.databases().entrySet()) {
            Migrations known = Migrations.of(root, Databases.OWNERS.get(database.getKey()));
            known.unknown(database.getValue().migrations()).ifPresent(version -> {
                throw new BackupProblem("The backup " + backup + " was made by a newer X-ray Reference: it has schema "
                        + version + " of " + database.getKey() + ". Restore it with that one.");
            });
        }
        manifest.requireUndamaged(backup);
        Set<String> looked = new HashSet<>();
        for (StoredObject object : BackupPlace.objects(backup)) {
            if (looked.add(object.sha256())) {
                place.pool().requireUndamaged(object);
            }
        }
    }

    Outcome into(StackProperties stack) throws IOException, SQLException {
        Map<String, Connection> databases = new HashMap<>();
        try {
            for (Map.Entry<String, Manifest.Database> database :
                    manifest.databases().entrySet()) {
                Connection connection = Databases.connect(stack, database.getKey());
                databases.put(database.getKey(), connection);
                LoadDatabase.from(
                        backup.resolve(database.getKey()),
                        database.getValue(),
                        Migrations.of(root, Databases.OWNERS.get(database.getKey())),
                        connection);
            }
            ApplyDeletions apply = new ApplyDeletions(databases.get("uploads"), databases.get("references"));
            apply.all(deletions);
            Set<String> uploads = apply.uploads();
            apply.forgetUnknown(uploads);
            Set<String> raw = new HashSet<>();
            long objects;
            try (ObjectClient store = new ObjectClient(stack.shared())) {
                objects = putObjects(store, uploads, raw);
                putTombstones(store);
            }
            long again = apply.askAgain(raw);
            databases.get("references").setAutoCommit(true);
            Databases.execute(databases.get("references"), "update library_state set lineage = gen_random_uuid()");
            long references =
                    Long.parseLong(Databases.column(databases.get("references"), "select count(*) from reference")
                            .get(0));
            return new Outcome(
                    uploads.size(), references, objects, deletions.byHash().size(), again);
        } finally {
            for (Connection connection : databases.values()) {
                connection.close();
            }
        }
    }

    /** @param raw filled with the ids of raw pictures that came back */
    private long putObjects(ObjectClient store, Set<String> uploads, Set<String> raw) throws IOException {
        for (String bucket : BUCKETS) {
            store.makeBucket(bucket);
        }
        long count = 0;
        for (StoredObject object : BackupPlace.objects(backup)) {
            String first = object.key().split("/")[0];
            boolean isOfUpload = !object.bucket().equals("references")
                    && UPLOAD_ID.matcher(first).matches();
            if (!isOfUpload || uploads.contains(first)) {
                store.put(object, place.pool().path(object.sha256()));
                count++;
                if (isOfUpload && object.bucket().equals("raw-uploads")) {
                    raw.add(first);
                }
            }
        }
        return count;
    }

    /** As preview-service writes them. */
    private void putTombstones(ObjectClient store) throws IOException {
        for (Map.Entry<String, Deletions.Deletion> deletion : deletions.byHash().entrySet()) {
            store.put(
                    "previews",
                    "tombstones/" + deletion.getKey(),
                    "application/json",
                    ("{\"deletedAt\":\"" + deletion.getValue().at() + "\"}").getBytes(StandardCharsets.UTF_8));
        }
    }

    void keysInto(Path data) throws IOException {
        for (String file : manifest.files().keySet()) {
            if (file.startsWith("keys/")) {
                Path target = data.resolve(file.substring("keys/".length()));
                Files.createDirectories(target.getParent());
                Files.copy(
                        backup.resolve(file),
                        target,
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
