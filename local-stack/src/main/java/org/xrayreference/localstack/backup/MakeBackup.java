package org.xrayreference.localstack.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.xrayreference.localstack.StackProperties;

/**
 * Copies what cannot be made again, while the suite runs. The records of uploads come first and what was made of them
 * afterwards, so that whatever a record names is there; a restore leaves out what no record names.
 */
final class MakeBackup {
    /** Made again from the rows. */
    private static final String INDEX = "index/";

    private final BackupPlace place;
    private final StackProperties stack;
    private final ObjectClient store;
    private final Map<String, StoredObject> before = new HashMap<>();

    MakeBackup(BackupPlace place, StackProperties stack, ObjectClient store) throws IOException {
        this.place = place;
        this.stack = stack;
        this.store = store;
        List<Path> backups = place.backups();
        if (!backups.isEmpty()) {
            BackupPlace.objects(backups.get(backups.size() - 1))
                    .forEach(object -> before.put(object.bucket() + "/" + object.key(), object));
        }
    }

    /**
     * @param keys files that hold keys, by the name under which they are kept
     * @return the finished backup
     */
    Path make(Instant now, Map<String, Path> keys) throws IOException, SQLException {
        Path folder = place.begin(now);
        Map<String, Manifest.Database> databases = new TreeMap<>();
        List<StoredObject> objects = new ArrayList<>();
        databases.put("uploads", copy("uploads", folder));
        copyBucket("raw-uploads", objects);
        copyBucket("previews", objects);
        databases.put("references", copy("references", folder));
        copyBucket("references", objects);
        databases.put("contacts", copy("contacts", folder));
        BackupPlace.writeObjects(folder, objects);
        for (Map.Entry<String, Path> key : keys.entrySet()) {
            Path copy = folder.resolve("keys").resolve(key.getKey());
            Files.createDirectories(copy.getParent());
            Files.copy(key.getValue(), copy);
        }
        Map<String, String> files = new TreeMap<>();
        for (Path file : BackupPlace.files(folder)) {
            files.put(file.toString(), Checksum.of(folder.resolve(file)));
        }
        Map<String, Long> counts = new TreeMap<>(
                objects.stream().collect(Collectors.groupingBy(StoredObject::bucket, Collectors.counting())));
        new Manifest(Manifest.FORMAT, now.toString(), databases, files, counts).write(folder);
        return place.finish(folder);
    }

    private Manifest.Database copy(String database, Path folder) throws SQLException, IOException {
        try (Connection connection = Databases.connect(stack, database)) {
            return CopyDatabase.to(folder.resolve(database), connection);
        }
    }

    private void copyBucket(String bucket, List<StoredObject> into) throws IOException {
        for (ObjectClient.Listed listed : store.list(bucket)) {
            if (bucket.equals("references") && listed.key().startsWith(INDEX)) {
                continue;
            }
            StoredObject known = before.get(bucket + "/" + listed.key());
            if (known != null
                    && known.isSame(listed.etag(), listed.size())
                    && place.pool().holds(known.sha256(), known.size())) {
                into.add(known);
            } else {
                read(bucket, listed).ifPresent(into::add);
            }
        }
    }

    private Optional<StoredObject> read(String bucket, ObjectClient.Listed listed) throws IOException {
        Optional<ObjectClient.Content> content = store.get(bucket, listed.key());
        if (content.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream bytes = content.get().bytes()) {
            String sha256 = place.pool().add(bytes);
            return Optional.of(new StoredObject(
                    bucket,
                    listed.key(),
                    sha256,
                    Files.size(place.pool().path(sha256)),
                    content.get().type(),
                    listed.etag()));
        }
    }
}
