package org.xrayreference.localstack.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.xrayreference.localstack.StackProperties;

/**
 * What {@code ./run backup} and {@code ./run restore} do once the servers run: {@code backup|check|restore PLACE DATA
 * KEEP [NAME]}. The exit code is 1 for what the person at the keyboard can mend.
 */
public final class BackupMain {
    private final BackupPlace place;
    private final Path data;
    private final Duration keep;

    private BackupMain(BackupPlace place, Path data, Duration keep) {
        this.place = place;
        this.data = data;
        this.keep = keep;
    }

    public static void main(String[] arguments) throws Exception {
        try {
            Path directory = Path.of(arguments[1]);
            BackupPlace place =
                    arguments[0].equals("backup") ? BackupPlace.create(directory) : BackupPlace.open(directory);
            BackupMain main = new BackupMain(place, Path.of(arguments[2]), Duration.parse(arguments[3]));
            switch (arguments[0]) {
                case "backup" -> main.backup();
                case "check" -> main.chosen(List.of(arguments)).requireUsable();
                default -> main.restore(main.chosen(List.of(arguments)));
            }
        } catch (BackupProblem problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
    }

    private void backup() throws IOException, SQLException {
        Instant now = Instant.now();
        // From now on deletions are written down beside the backups: a backup and that list together miss none.
        linkDeletions();
        StackProperties stack = stack();
        Path made;
        try (ObjectClient store = new ObjectClient(stack.shared())) {
            made = new MakeBackup(place, stack, store).make(now, keys());
        }
        Manifest manifest = Manifest.read(made);
        int removed = place.removeOld(now, keep);
        System.out.println("Made " + made);
        manifest.databases()
                .forEach((name, database) -> System.out.println("  database " + name + ": "
                        + database.tables().stream()
                                .mapToLong(Manifest.Table::rows)
                                .sum() + " rows"));
        manifest.objects().forEach((bucket, count) -> System.out.println("  bucket " + bucket + ": " + count));
        System.out.println("  older than " + keep.toDays() + " days, and deleted: " + removed);
    }

    private void restore(RestoreBackup backup) throws IOException, SQLException {
        RestoreBackup.Outcome outcome = backup.into(stack());
        backup.keysInto(data);
        linkDeletions();
        System.out.println("Restored " + outcome.uploads() + " uploads, " + outcome.references()
                + " pictures of the library and " + outcome.objects() + " objects.");
        System.out.println("  deletions kept: " + outcome.deletions() + "; uploads that are looked at again: "
                + outcome.askedAgain());
        System.out.println("./run starts the site with it.");
    }

    private RestoreBackup chosen(List<String> arguments) throws IOException {
        Path chosen = place.chosen(arguments.size() < 5 ? null : arguments.get(4), Instant.now(), keep);
        Path moved = place.deletions().resolve("moved");
        if (Files.exists(moved)) {
            throw new BackupProblem("Later deletions are kept in "
                    + Files.readString(moved).strip() + ", with later backups: restore from there.");
        }
        return new RestoreBackup(Path.of(System.getProperty("xray.root")), place, chosen);
    }

    private StackProperties stack() throws IOException {
        return StackProperties.readRunning(data.resolve("stack"))
                .orElseThrow(() -> new BackupProblem("Nothing runs on " + data));
    }

    /** Keys and the operator's account; passwords of the stores are drawn anew with new stores. */
    private Map<String, Path> keys() throws IOException {
        Map<String, Path> keys = new TreeMap<>();
        try (Stream<Path> files = Files.list(data)) {
            files.filter(file -> file.getFileName().toString().matches(".*-keys\\.properties|operator\\.properties"))
                    .forEach(file -> keys.put(file.getFileName().toString(), file));
        }
        return keys;
    }

    /** upload-service writes where this points to; one that wrote elsewhere before leaves word there. */
    private void linkDeletions() throws IOException {
        Files.createDirectories(place.deletions());
        Path link = data.resolve("deletions");
        if (Files.isDirectory(link) && !Files.isSameFile(link, place.deletions())) {
            Path former = link.toRealPath();
            copyDeletions(former);
            Files.writeString(former.resolve("moved"), place.directory() + "\n");
            System.out.println(
                    "Backups in " + former.getParent() + " are looked after no more. None may be kept for longer"
                            + " than 30 days: delete that directory in time.");
        }
        Files.deleteIfExists(place.deletions().resolve("moved"));
        Path fresh = data.resolve(
                "deletions." + Instant.now().truncatedTo(ChronoUnit.MILLIS).toEpochMilli());
        Files.createSymbolicLink(fresh, place.deletions());
        Files.move(
                fresh,
                link,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private void copyDeletions(Path former) throws IOException {
        try (Stream<Path> files = Files.walk(former, 2)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = place.deletions().resolve(former.relativize(file).toString());
                if (!Files.exists(copy)) {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }
}
