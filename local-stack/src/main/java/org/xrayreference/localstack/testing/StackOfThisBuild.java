package org.xrayreference.localstack.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.xrayreference.localstack.StackOptions;
import org.xrayreference.localstack.StackPorts;
import org.xrayreference.localstack.StackProcess;
import org.xrayreference.localstack.StackProperties;
import org.xrayreference.localstack.process.DirectoryLock;

/** The stack that all tests of one Maven build share; it is found by its file and ends with the build. */
final class StackOfThisBuild {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long LOOK_EVERY_MS = 50;

    private final Path root;
    private final Path directory;

    StackOfThisBuild(Path root) {
        this.root = root;
        this.directory = root.resolve("target/local-stack");
    }

    StackProperties findOrStart() throws IOException {
        DirectoryLock lock = DirectoryLock.take(directory, "start.lock");
        try {
            Optional<StackProperties> running = StackProperties.readRunning(data());
            if (running.isPresent() && !isEnding(running.get())) {
                return running.get();
            }
            forgetEarlierBuild();
            return start();
        } finally {
            lock.close();
        }
    }

    private Path data() {
        return directory.resolve("data");
    }

    private static boolean isEnding(StackProperties stack) {
        return stack.watch().isPresent()
                && ProcessHandle.of(stack.watch().getAsLong()).isEmpty();
    }

    private void forgetEarlierBuild() throws IOException {
        if (!Files.exists(data())) {
            return;
        }
        // An earlier stack, ready or not, holds this until its last server is down.
        DirectoryLock lock = DirectoryLock.take(data(), "local-stack.lock");
        try (Stream<Path> files = Files.walk(data())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } finally {
            lock.close();
        }
    }

    private StackProperties start() throws IOException {
        Path log = directory.resolve("local-stack.log");
        StackOptions options = new StackOptions(
                data(), StackProcess.binaries(root), StackPorts.free(), OptionalLong.of(MavenProcess.pid()));
        List<String> command = StackProcess.command(root, options);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            Optional<StackProperties> ready = StackProperties.readRunning(data());
            if (ready.isPresent()) {
                return ready.get();
            }
            pause();
        }
        process.destroy();
        throw new IOException("The local stack did not start, see " + log);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOK_EVERY_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the local stack starts", e);
        }
    }
}
