package org.xrayreference.endtoend.suite;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

/** A gateway beside the suite's own, in front of the same services, that is configured otherwise. */
public final class Gateway implements AutoCloseable {
    private static final Path ROOT = Path.of(System.getProperty("xray.root"));

    private final Process process;
    private final int port;

    private Gateway(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * @param suite the first port of the suite
     * @param data the suite's folder, which holds the key that services believe
     */
    static Gateway start(int suite, int port, Path data, Map<String, String> environment) {
        Path log = ROOT.resolve("end-to-end/target/suite/gateway-" + port + ".log");
        ProcessBuilder run = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx96m",
                        "-jar",
                        ROOT.resolve("gateway-service/target/quarkus-app/quarkus-run.jar")
                                .toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        run.environment().putAll(environment);
        run.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(port),
                        "XRAY_TOKENS_PRIVATE_KEY",
                        privateKey(data),
                        "XRAY_CANARY_EVERY",
                        "off",
                        "XRAY_SERVICES_UPLOAD",
                        "http://127.0.0.1:" + (suite + 1),
                        "XRAY_SERVICES_PREVIEW",
                        "http://127.0.0.1:" + (suite + 2),
                        "XRAY_SERVICES_REFERENCE",
                        "http://127.0.0.1:" + (suite + 3),
                        "XRAY_SERVICES_CONTACT",
                        "http://127.0.0.1:" + (suite + 4)));
        try {
            Process process = run.start();
            Awaitility.await("a second gateway, see " + log)
                    .atMost(1, TimeUnit.MINUTES)
                    .until(() -> Files.readString(log).contains("Listening on"));
            return new Gateway(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String privateKey(Path data) {
        Properties keys = new Properties();
        try (Reader file = Files.newBufferedReader(data.resolve("token-keys.properties"))) {
            keys.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys.getProperty("private-key");
    }
}
