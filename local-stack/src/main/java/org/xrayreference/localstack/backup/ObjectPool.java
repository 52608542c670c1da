package org.xrayreference.localstack.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Set;
import java.util.stream.Stream;

/** The bytes of all backups in one place, each once, under their SHA-256. */
record ObjectPool(Path directory) {

    Path path(String sha256) {
        return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Takes the bytes in, unless they are there. @return their SHA-256 */
    String add(InputStream bytes) throws IOException {
        Files.createDirectories(directory);
        Path temporary = Files.createTempFile(directory, ".", ".tmp");
        try {
            MessageDigest digest = Checksum.digest();
            try (InputStream in = new DigestInputStream(bytes, digest)) {
                Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
            }
            String sha256 = Checksum.of(digest);
            Files.createDirectories(path(sha256).getParent());
            Files.move(temporary, path(sha256), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return sha256;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    boolean holds(String sha256, long size) throws IOException {
        return Files.exists(path(sha256)) && Files.size(path(sha256)) == size;
    }

    void requireUndamaged(StoredObject object) throws IOException {
        if (!holds(object.sha256(), object.size())
                || !Checksum.of(path(object.sha256())).equals(object.sha256())) {
            throw new BackupProblem("The backup is damaged: an object of the bucket " + object.bucket()
                    + " is not what it was, see " + path(object.sha256()) + ". Nothing was restored.");
        }
    }

    /** Lets go of what no backup holds any more. */
    void keepOnly(Set<String> wanted) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!wanted.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }
}
