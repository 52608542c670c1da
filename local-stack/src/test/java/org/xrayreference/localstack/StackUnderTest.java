package org.xrayreference.localstack;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A stack of its own for one test, with a process that it watches. */
final class StackUnderTest implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path ROOT = Path.of(System.getProperty("xray.root"));

    private final Path data;
    private final Process watched;
    private Process stack;

    StackUnderTest(Path data) throws IOException {
        this.data = data;
        this.watched = new ProcessBuilder("sleep", "600").start();
    }

    StackProperties start() throws IOException {
        stack = launch();
        await().atMost(PATIENCE)
                .failFast("The stack ended early", () -> !stack.isAlive())
                .until(() -> StackProperties.readRunning(data).isPresent());
        return StackProperties.readRunning(data).orElseThrow();
    }

    /** What one more stack on the same data directory exits with. */
    int exitOfAnother() throws IOException, InterruptedException {
        Process another = launch();
        another.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return another.exitValue();
    }

    private Process launch() throws IOException {
        StackOptions options =
                new StackOptions(data, StackProcess.binaries(ROOT), StackPorts.free(), OptionalLong.of(watched.pid()));
        return new ProcessBuilder(StackProcess.command(ROOT, options))
                .redirectErrorStream(true)
                .redirectOutput(
                        ROOT.resolve("local-stack/target/stack-under-test.log").toFile())
                .start();
    }

    void kill() throws InterruptedException {
        stack.destroyForcibly().waitFor();
    }

    void killWatched() throws InterruptedException {
        watched.destroyForcibly().waitFor();
    }

    ProcessHandle handle() {
        return stack.toHandle();
    }

    ProcessHandle postgres() throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        Optional<ProcessHandle> postgres = ProcessHandle.of(Long.parseLong(lines.get(0)));
        return postgres.orElseThrow();
    }

    @Override
    public void close() {
        watched.destroyForcibly();
        if (stack != null) {
            stack.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        }
    }
}
