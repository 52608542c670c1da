package org.xrayreference.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** Programs to compare with, below {@code benchmarks/target/peers} or on the PATH; none of them is shipped. */
public final class Peers {
    private final Path folder;

    public Peers(Path root) throws IOException {
        folder = Files.createDirectories(root.resolve("benchmarks/target/peers"));
    }

    public Path folder() {
        return folder;
    }

    /** A program on the PATH, or where Debian keeps servers. */
    public static Optional<Path> program(String name) {
        String places = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
        for (String place : places.split(File.pathSeparator)) {
            Path program = Path.of(place, name);
            if (Files.isExecutable(program)) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }

    /** A package of npm, fetched when it is not there yet; absent without npm or a registry. */
    public boolean hasNpm(String name, String version) throws IOException, InterruptedException {
        if (Files.isDirectory(folder.resolve("node_modules").resolve(name))) {
            return true;
        }
        if (program("npm").isEmpty() || program("node").isEmpty()) {
            return false;
        }
        Process npm = new ProcessBuilder(
                        List.of("npm", "install", "--no-save", "--no-audit", "--no-fund", name + "@" + version))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("npm-" + name + ".log").toFile())
                .start();
        return npm.waitFor() == 0;
    }

    /** A file of this module's {@code peers/}, as a file. */
    public Path resource(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = Peers.class.getResourceAsStream("/peers/" + name)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
