package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.xrayreference.localstack.StackProcess;
import org.xrayreference.localstack.StackProperties;

/** The stack and all services on one data directory. It ends with this process at the latest. */
final class Suite {
    private final Installation installation;
    private final DataDirectory data;
    private final SuitePorts ports;
    private final Children children;
    private final StackOfSuite stack;
    private volatile boolean wasReady;

    Suite(Installation installation, DataDirectory data, SuitePorts ports) {
        this.installation = installation;
        this.data = data;
        this.ports = ports;
        this.children = new Children(data);
        this.stack = new StackOfSuite(installation.root(), data);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    }

    /** For each service after which time it was ready. */
    Map<SuiteService, Duration> start() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        stack.start(children, ports.stack(), installation.command().rehearses());
        ServiceEnvironment environment = ServiceEnvironment.ofSuite(installation, data, ports);
        for (SuiteService service : installation.services()) {
            if (!service.needsStack()) {
                start(service, environment, Optional.empty());
            }
        }
        StackProperties ready = stack.awaitReady(children);
        for (SuiteService service : installation.services()) {
            if (service.needsStack()) {
                start(service, environment, Optional.of(ready));
            }
        }
        Map<SuiteService, Duration> times = new Readiness(installation.services(), ports, data, children).await(begin);
        wasReady = true;
        return times;
    }

    private void start(SuiteService service, ServiceEnvironment environment, Optional<StackProperties> stack)
            throws IOException {
        children.start(service.module(), installation.command().of(service, List.of()), environment.of(service, stack));
    }

    /** Waits, usually for ever. */
    LauncherProblem awaitDeath() throws IOException {
        return children.awaitDeath();
    }

    void stop() {
        Set<String> ended = children.stop();
        for (SuiteService service : installation.services()) {
            if (wasReady && ended.contains(service.module())) {
                keep(service.module(), () -> installation.command().ended(service));
            }
        }
        if (wasReady && ended.contains(StackOfSuite.NAME)) {
            keep(StackOfSuite.NAME, StackProcess.archive(installation.root())::keepRecorded);
        }
    }

    private interface Recording {
        void keep() throws IOException;
    }

    private static void keep(String name, Recording recording) {
        try {
            recording.keep();
        } catch (IOException e) {
            System.err.println("After the end of " + name + ": " + e);
        }
    }
}
