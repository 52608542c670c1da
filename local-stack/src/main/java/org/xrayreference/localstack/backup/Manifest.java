package org.xrayreference.localstack.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * What a backup holds, so that a damaged one is known before anything is restored from it.
 *
 * @param format how the rest is laid out
 * @param madeAt ISO instant: when the first snapshot was taken
 * @param files each file beside this one with its SHA-256
 * @param objects how many, by bucket
 */
record Manifest(
        int format,
        String madeAt,
        Map<String, Database> databases,
        Map<String, String> files,
        Map<String, Long> objects) {
    static final int FORMAT = 1;

    private static final String NAME = "manifest.json";
    private static final String SEAL = "manifest.sha256";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * One database.
     *
     * @param migrations the versions of its schema that had been carried out
     */
    record Database(List<String> migrations, List<Table> tables) {}

    /** One table; its rows lie in the file {@code <database>/<name>.copy.gz}. */
    record Table(String name, List<String> columns, long rows) {}

    Instant made() {
        return Instant.parse(madeAt);
    }

    /** The last thing that is written: a backup without it was never finished. */
    void write(Path directory) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(this);
        Files.write(directory.resolve(NAME), bytes);
        Files.writeString(directory.resolve(SEAL), Checksum.of(bytes) + "\n");
    }

    static Manifest read(Path directory) throws IOException {
        byte[] bytes = Files.readAllBytes(directory.resolve(NAME));
        if (!Files.exists(directory.resolve(SEAL))
                || !Checksum.of(bytes)
                        .equals(Files.readString(directory.resolve(SEAL)).strip())) {
            throw new BackupProblem("The backup " + directory + " is damaged: its manifest was changed.");
        }
        int format = JSON.readTree(bytes).path("format").asInt();
        if (format != FORMAT) {
            throw new BackupProblem("The backup " + directory + " was made by a newer X-ray Reference (format " + format
                    + ", here " + FORMAT + "). Restore it with that one.");
        }
        return JSON.readValue(bytes, Manifest.class);
    }

    /** Reads every file once. */
    void requireUndamaged(Path directory) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            if (!Files.exists(path) || !Checksum.of(path).equals(file.getValue())) {
                throw new BackupProblem("The backup " + directory + " is damaged: " + file.getKey()
                        + " is not what it was. Nothing was restored; try an earlier one with --backup NAME.");
            }
        }
    }
}
