package org.xrayreference.localstack.launcher;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the launcher as {@code ./run} does, in a repository whose path has a space in it. */
final class LauncherUnderTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path MODULE = Path.of(System.getProperty("xray.root"), "local-stack");

    private final Path root;
    private final Path output;
    private final Process process;

    private LauncherUnderTest(Path root, Path output, Process process) {
        this.root = root;
        this.output = output;
        this.process = process;
    }

    static Path repository(Path directory) throws IOException {
        Path target = directory.resolve("a repository/local-stack/target");
        Files.createDirectories(target.getParent());
        if (!Files.exists(target)) {
            Files.createSymbolicLink(target, MODULE.resolve("target"));
        }
        return directory.resolve("a repository");
    }

    static LauncherUnderTest run(Path root, String... arguments) throws IOException {
        Path output = Files.createTempFile(root, "output", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dxray.root=" + root,
                "-cp",
                MODULE.resolve("target/classes") + File.pathSeparator + MODULE.resolve("target/test-classes"),
                FakeSuiteMain.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new LauncherUnderTest(root, output, process);
    }

    LauncherUnderTest awaitReady() {
        await().atMost(PATIENCE)
                .failFast(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("It ended: " + output());
                    }
                })
                .until(() -> output().contains("X-ray Reference is ready after"));
        return this;
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("It does not end: " + output());
        }
        return process.exitValue();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The launcher's children and PostgreSQL. */
    List<ProcessHandle> processes() throws IOException {
        Path data = root.resolve("data");
        List<String> pids = new ArrayList<>(List.of(Files.readAllLines(data.resolve("stack/postgres/postmaster.pid"))
                .get(0)));
        Files.readAllLines(data.resolve("run.children")).forEach(line -> pids.add(line.split(" ")[0]));
        return pids.stream()
                .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                .toList();
    }

    static String get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
