package org.xrayreference.benchmarks.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xrayreference.localstack.process.FreePorts;

/** The whole suite as {@code ./run} starts it, on fresh data of its own. */
public final class RunningSuite implements AutoCloseable {
    /** What it says about a service, and about all. */
    private static final Pattern READY = Pattern.compile("  ([a-z]+)-service +http://localhost:(\\d+) +([0-9.]+) s");

    private static final String LAST_LINE = "For education";
    private static final int PORTS = 14;

    private final Process process;
    private final Map<String, Double> secondsToReady = new TreeMap<>();
    private final Map<String, URI> services = new TreeMap<>();

    private RunningSuite(Process process) {
        this.process = process;
    }

    /** @param settings configuration of all services beside what they need, as environment variables */
    public static RunningSuite start(Path root, SuiteVariant variant, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                variant.javaHome().resolve("bin/java").toString(),
                "-Xmx64m",
                "-Xms10m",
                "-Xmn2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0",
                "-Dxray.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                VariantMain.class.getName(),
                variant.start().name(),
                "--clean",
                "--port",
                Integer.toString(FreePorts.findFirstOf(PORTS)),
                "--data",
                root.resolve("benchmarks/target/suite").toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(settings);
        RunningSuite suite = new RunningSuite(builder.start());
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close, "stop"));
        suite.awaitReady();
        return suite;
    }

    private void awaitReady() throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                services.put(ready.group(1), URI.create("http://127.0.0.1:" + ready.group(2)));
                secondsToReady.put(ready.group(1), Double.parseDouble(ready.group(3)));
            }
            if (line.startsWith(LAST_LINE)) {
                return;
            }
        }
        throw new IOException("The suite did not start:\n" + said);
    }

    public URI site() {
        return services.get("gateway");
    }

    /** @param name without "-service" */
    public URI service(String name) {
        return services.get(name);
    }

    /** Of each service, counted from the beginning of the whole. */
    public Map<String, Double> secondsToReady() {
        return secondsToReady;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
