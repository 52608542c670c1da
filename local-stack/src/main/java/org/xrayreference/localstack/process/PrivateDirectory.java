package org.xrayreference.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A directory in which nobody else can look. */
public final class PrivateDirectory {

    private PrivateDirectory() {}

    public static void create(Path path) throws IOException {
        create(path, "rwx------");
    }

    /** Others may pass through to what they know by name and may read. */
    public static void createPassable(Path path) throws IOException {
        create(path, "rwx--x--x");
    }

    private static void create(Path path, String permissions) throws IOException {
        Files.createDirectories(
                path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
    }
}
