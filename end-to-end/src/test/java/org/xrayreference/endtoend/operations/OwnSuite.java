package org.xrayreference.endtoend.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

import org.xrayreference.endtoend.suite.Suite;

/** A suite that a test starts, ends and destroys by itself, with the commands that an operator has. */
final class OwnSuite {
    private static final Path ROOT = Path.of(System.getProperty("xray.root"));

    private final Path folder;
    private int port;
    private Process running;

    OwnSuite(Path folder) {
        this.folder = folder;
    }

    record Ended(int exitCode, String output) {}

    Path data() {
        return folder.resolve("data");
    }

    int port() {
        return port;
    }

    /** On other ports each time: somebody else may have taken the former ones meanwhile. */
    void start() throws IOException {
        port = Suite.freePorts();
        Path log = folder.resolve("run.log");
        Files.deleteIfExists(log);
        ProcessBuilder run = command("--port", Integer.toString(port), "--data", data().toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        run.environment().put("XRAY_LIBRARY_SYNTHETIC", "true");
        run.environment().put("XRAY_CANARY_EVERY", "off");
        running = run.start();
        Awaitility.await("the suite, see " + log).atMost(5, TimeUnit.MINUTES).until(() -> {
            if (!running.isAlive()) {
                throw new IllegalStateException("./run ended: " + Files.readString(log));
            }
            return Files.readString(log).contains("is ready after");
        });
    }

    void stop() throws InterruptedException {
        if (running != null) {
            running.destroy();
            if (!running.waitFor(3, TimeUnit.MINUTES)) {
                running.destroyForcibly();
            }
        }
    }

    /** A verb on this suite's data. */
    Ended run(String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data().toString()));
        Process process =
                command(all.toArray(String[]::new)).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        return new Ended(process.waitFor(), output);
    }

    private static ProcessBuilder command(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Dxray.root=" + ROOT,
                "-cp",
                ROOT.resolve("local-stack/target/classes").toString(),
                "org.xrayreference.localstack.launcher.LauncherMain"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command);
    }
}
