package org.xrayreference.endtoend.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.restassured.RestAssured;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The packaged suite, started once for all tests exactly as {@code ./run} starts it, on free ports and a data directory
 * of its own, with the library that the machine has pictures for: NIH ones where they lie, else the synthetic one.
 */
public final class Suite implements BeforeAllCallback {
    private static final Path ROOT = Path.of(System.getProperty("xray.root"));
    private static final int PORTS = 14;
    /** So that a test sees within seconds what becomes of what is over its time. */
    private static final Map<String, String> RETENTION_THAT_LOOKS_OFTEN = Map.of("XRAY_RETENTION_EVERY", "10s");

    /**
     * All tests together are one address that does in minutes what many visitors do in days. What they read, search and
     * look at stays within the limits that every visitor has.
     */
    private static final Map<String, String> LIMITS_OF_A_TOWN = Map.of(
            "XRAY_LIMITS_UPLOAD", "10000/1m",
            "XRAY_LIMITS_MESSAGE", "10000/1m",
            "XRAY_LIMITS_WRITE", "10000/1m");

    private static Suite running;

    /** For what goes through several services, on a machine that does other things as well. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path folder = ROOT.resolve("end-to-end/target/suite");
    private final Path data = folder.resolve("data");
    private final int port = freePorts();
    private final ThirdParties thirdParties = new ThirdParties();
    private final Collector collector = new Collector();
    private Process launcher;

    @Override
    public void beforeAll(ExtensionContext context) {
        synchronized (Suite.class) {
            if (running == null) {
                start();
                running = this;
                context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).put(Suite.class, (AutoCloseable)
                        this::stop);
            }
        }
        RestAssured.port = running.port;
        Awaitility.setDefaultTimeout(PATIENCE);
        RestAssured.replaceFiltersWith(Seeds.listener());
    }

    public static String address() {
        return "http://localhost:" + running.port;
    }

    public static int port() {
        return running.port;
    }

    /** @return those who are switched on, so that every test shows that pages ask before they load anything of them */
    public static ThirdParties thirdParties() {
        return running.thirdParties;
    }

    /** @return who is sent the traces of all that the tests do */
    public static Collector collector() {
        return running.collector;
    }

    /** @return the folder in which the suite keeps what it stores, its logs among it */
    public static Path data() {
        return running.data;
    }

    /** Runs a verb of {@code ./run} on the data of the running suite and returns what it printed. */
    public static String run(String... verbAndArguments) {
        List<String> words = new ArrayList<>(List.of(verbAndArguments));
        words.addAll(List.of("--data", running.data.toString()));
        return command(words);
    }

    /** Runs a verb that needs no suite, or is told of one. */
    public static String launchAlone(String... verbAndArguments) {
        return command(List.of(verbAndArguments));
    }

    /** Runs a verb that starts a suite of its own, on free ports and fresh data. */
    public static String launch(String verb, String... arguments) {
        List<String> words = new ArrayList<>(List.of(verb));
        words.addAll(List.of(arguments));
        words.addAll(List.of(
                "--port",
                Integer.toString(freePorts()),
                "--data",
                ROOT.resolve("end-to-end/target").resolve(verb).toString()));
        return command(words);
    }

    /** @return one more gateway of the running suite, with a consent platform for advertising in Europe */
    public static Gateway gatewayWithConsentPlatform() {
        return Gateway.start(running.port, freePorts(), running.data, running.platformEnvironment());
    }

    private Map<String, String> platformEnvironment() {
        Map<String, String> environment = new HashMap<>(thirdParties.environment());
        environment.putAll(thirdParties.platform());
        environment.putAll(LIMITS_OF_A_TOWN);
        return environment;
    }

    private void start() {
        List<String> command = launcherCommand();
        command.addAll(List.of("--clean", "--port", Integer.toString(port), "--data", data.toString()));
        try {
            Files.createDirectories(folder);
            ProcessBuilder run = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("run.log").toFile());
            run.environment().putAll(thirdParties.environment());
            run.environment().putAll(collector.environment());
            run.environment().putAll(LIMITS_OF_A_TOWN);
            run.environment().putAll(RETENTION_THAT_LOOKS_OFTEN);
            launcher = run.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("the suite, see " + folder.resolve("run.log"))
                .atMost(5, TimeUnit.MINUTES)
                .ignoreException(java.net.ConnectException.class)
                .until(() -> {
                    if (!launcher.isAlive()) {
                        throw new IllegalStateException("./run ended: " + Files.readString(folder.resolve("run.log")));
                    }
                    return Files.readString(folder.resolve("run.log")).contains("http://localhost:" + port);
                });
    }

    private static String command(List<String> verbAndArguments) {
        List<String> command = launcherCommand();
        command.addAll(verbAndArguments);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", verbAndArguments) + " failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void stop() throws InterruptedException {
        thirdParties.close();
        launcher.destroy();
        // The first orderly end after a build also records the loaded classes, which takes its time.
        if (!launcher.waitFor(3, TimeUnit.MINUTES)) {
            launcher.destroyForcibly();
            throw new IllegalStateException("./run did not end within three minutes of SIGTERM");
        }
        collector.close();
    }

    /** What the script {@code run} executes once everything is built. */
    private static List<String> launcherCommand() {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Dxray.root=" + ROOT,
                "-cp",
                ROOT.resolve("local-stack/target/classes").toString(),
                "org.xrayreference.localstack.launcher.LauncherMain"));
    }

    /** @return the first of as many neighbouring free ports as the suite takes */
    public static int freePorts() {
        for (int first = 20_080; first < 32_000; first += PORTS) {
            if (allFree(first)) {
                return first;
            }
        }
        throw new IllegalStateException("No " + PORTS + " neighbouring ports are free");
    }

    private static boolean allFree(int first) {
        for (int port = first; port < first + PORTS; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                socket.setReuseAddress(true);
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
