package org.xrayreference.localstack.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The server's programs for one system, as a resource on the class path.
 *
 * @param name for instance {@code postgres-linux-x86_64}
 */
record PostgresArchive(String name) {
    private static final int EXECUTABLE = 0100;

    static PostgresArchive ofThisSystem() {
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return new PostgresArchive("postgres-" + system + "-" + processor);
    }

    /** The directory with the programs, unpacked now if need be. */
    Path unpackedIn(Path preferred, Path otherwise) throws IOException {
        if (Files.isDirectory(preferred.resolve(name))) {
            return preferred.resolve(name);
        }
        try {
            return unpack(preferred);
        } catch (IOException notWritable) {
            return Files.isDirectory(otherwise.resolve(name)) ? otherwise.resolve(name) : unpack(otherwise);
        }
    }

    private Path unpack(Path parent) throws IOException {
        Files.createDirectories(parent);
        Path temporary = Files.createTempDirectory(parent, ".unpack");
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (InputStream resource = PostgresArchive.class.getResourceAsStream("/" + name + ".txz")) {
            if (resource == null) {
                throw new IOException("There is no PostgreSQL for this system: " + name);
            }
            unpack(resource, temporary);
        }
        Path directory = parent.resolve(name);
        try {
            Files.move(temporary, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException unpackedByAnother) {
            return directory;
        }
        return directory;
    }

    private static void unpack(InputStream compressed, Path directory) throws IOException {
        try (TarArchiveInputStream archive =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(compressed)))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                Path target = directory.resolve(entry.getName()).normalize();
                if (!target.startsWith(directory)) {
                    throw new IOException("The archive leaves its directory: " + entry.getName());
                }
                write(archive, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream archive, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, target);
        if ((entry.getMode() & EXECUTABLE) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException("Not allowed to make " + target + " executable");
        }
    }
}
