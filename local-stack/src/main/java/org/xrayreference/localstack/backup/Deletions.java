package org.xrayreference.localstack.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What has been deleted: upload-service writes a file {@code <date>/<hash of the id>} with why and when for each upload,
 * beside the backups, so that it outlives the stores.
 */
record Deletions(Map<String, Deletion> byHash) {

    /** Why an upload was deleted, in upload-service's word, and when. */
    record Deletion(String why, Instant at) {}

    static Deletions read(Path directory) throws IOException {
        Map<String, Deletion> byHash = new TreeMap<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.walk(directory, 2)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String hash = file.getFileName().toString();
                    if (hash.matches("[0-9a-f]{64}")) {
                        String[] words = Files.readString(file).strip().split(" ");
                        byHash.putIfAbsent(hash, new Deletion(words[0], Instant.parse(words[1])));
                    }
                }
            }
        }
        return new Deletions(byHash);
    }

    boolean has(String uploadId) {
        return byHash.containsKey(hash(uploadId));
    }

    static String hash(String uploadId) {
        return Checksum.of(uploadId.getBytes(StandardCharsets.US_ASCII));
    }
}
