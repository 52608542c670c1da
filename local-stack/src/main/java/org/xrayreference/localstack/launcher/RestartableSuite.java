package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.xrayreference.localstack.StackOptions;
import org.xrayreference.localstack.StackPart;
import org.xrayreference.localstack.StackProcess;
import org.xrayreference.localstack.StackProperties;
import org.xrayreference.localstack.process.BoundProcess;

/**
 * The suite as an orchestrator runs it: each server of the stack and each service is a process of its own, which can be
 * killed and started again while the others go on.
 */
public final class RestartableSuite implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final Installation installation;
    private final DataDirectory data;
    private final SuitePorts ports;
    private final Map<String, Command> commands = new LinkedHashMap<>();
    private final Map<String, BoundProcess> running = new HashMap<>();
    private StackProperties stack;

    private record Command(List<String> line, Map<String, String> environment) {}

    private RestartableSuite(Installation installation, DataDirectory data, SuitePorts ports) {
        this.installation = installation;
        this.data = data;
        this.ports = ports;
    }

    /**
     * Starts everything on fresh data.
     *
     * @param directory an empty one, or one that an earlier run used
     * @param firstPort the gateway's; see {@code ./run help}
     * @param settings configuration of all services beside what they need, as environment variables
     */
    public static RestartableSuite start(
            Installation installation, Path directory, int firstPort, Map<String, String> settings)
            throws IOException, InterruptedException {
        DataDirectory data = DataDirectory.at(directory);
        if (!data.tryClaim("A suite that is killed")) {
            throw LauncherProblem.inUse(data.owner() + " already runs on " + directory);
        }
        SuitePorts ports = SuitePorts.parse(Integer.toString(firstPort));
        ports.requireFree(installation.services());
        data.clean();
        RestartableSuite suite = new RestartableSuite(installation, data, ports);
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close, "stop"));
        suite.startStack();
        suite.startServices(settings);
        suite.awaitReady();
        return suite;
    }

    /** The servers first, then the services. */
    public List<String> parts() {
        return List.copyOf(commands.keySet());
    }

    /** As if it had lost power. */
    public synchronized void kill(String part) {
        running.get(part).kill();
    }

    /** As if it hung: connections are taken, and nothing is ever answered. */
    public synchronized void pause(String part) throws IOException, InterruptedException {
        running.get(part).pause();
    }

    public synchronized void resume(String part) throws IOException, InterruptedException {
        running.get(part).resume();
    }

    /** As an orchestrator ends it: with a signal, and then with patience. */
    public synchronized void requestStop(String part) {
        running.get(part).requestStop();
    }

    /** Whether the process of this part has not ended. */
    public synchronized boolean isRunning(String part) {
        return running.get(part).isAlive();
    }

    /** Where a service answers, past the gateway. */
    public URI address(String module) {
        return installation.services().stream()
                .filter(service -> service.module().equals(module))
                .map(service -> URI.create("http://127.0.0.1:" + ports.of(service)))
                .findFirst()
                .orElseThrow();
    }

    public synchronized void restart(String part) throws IOException {
        start(part);
    }

    /** Waits until every server and every service that runs answers. */
    public void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!stackAnswers() || !servicesAnswer()) {
            if (System.nanoTime() > end) {
                throw LauncherProblem.because(
                        "Not everything was ready after " + PATIENCE.toMinutes() + " minutes, see " + data.path());
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    public URI site() {
        return URI.create("http://127.0.0.1:" + ports.first());
    }

    /** Addresses and passwords of the servers. */
    public StackProperties stack() {
        return stack;
    }

    /** Where the S3 server keeps a bucket's objects as files. */
    public Path bucket(String name) {
        return folder(StackPart.OBJECTS).resolve("objects").resolve(name);
    }

    @Override
    public synchronized void close() {
        running.values().forEach(BoundProcess::requestStop);
        running.values().forEach(process -> process.stop(STOP_PATIENCE));
    }

    private void startStack() throws IOException, InterruptedException {
        for (StackPart part : StackPart.values()) {
            StackOptions options = new StackOptions(
                    folder(part),
                    StackProcess.binaries(installation.root()),
                    ports.stack(),
                    OptionalLong.empty(),
                    Set.of(part));
            commands.put(
                    part.toString(),
                    new Command(StackProcess.quickCommand(installation.root(), options, false), Map.of()));
            start(part.toString());
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!stackAnswers()) {
            if (System.nanoTime() > end) {
                throw LauncherProblem.because("Kafka, S3 and PostgreSQL did not start, see " + data.path());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        for (StackPart part : StackPart.values()) {
            StackProperties one = StackProperties.readRunning(folder(part)).orElseThrow();
            stack = stack == null ? one : stack.with(one);
        }
    }

    private void startServices(Map<String, String> settings) throws IOException, InterruptedException {
        ServiceEnvironment environment = ServiceEnvironment.ofSuite(installation, data, ports);
        for (SuiteService service : installation.services()) {
            Map<String, String> variables = new HashMap<>(settings);
            variables.putAll(environment.of(service, Optional.of(stack)));
            commands.put(service.module(), new Command(installation.command().of(service, List.of()), variables));
            start(service.module());
        }
    }

    private synchronized void start(String part) throws IOException {
        Command command = commands.get(part);
        running.put(part, BoundProcess.start("TERM", command.line(), command.environment(), data.openLog(part)));
    }

    private Path folder(StackPart part) {
        return data.stack().resolve(part.toString());
    }

    private boolean servicesAnswer() {
        return installation.services().stream().allMatch(service -> Readiness.isReady(ports.of(service)));
    }

    private boolean stackAnswers() throws IOException {
        for (StackPart part : StackPart.values()) {
            if (StackProperties.readRunning(folder(part)).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
