package org.xrayreference.localstack.launcher;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.xrayreference.localstack.StackPorts;
import org.xrayreference.localstack.process.FreePorts;

/**
 * All ports, counted from the gateway's.
 *
 * @param first the gateway's; the other services follow it, and ten later Kafka, its controller, S3 and PostgreSQL
 */
record SuitePorts(int first) {
    static final SuitePorts DEFAULT = new SuitePorts(8080);
    /** The last one, counted from the first. */
    static final int SPAN = 13;

    private static final int LOWEST = 1024;
    private static final int STACK = 10;

    static SuitePorts parse(String text) {
        if (text.matches("\\d{1,5}")) {
            int port = Integer.parseInt(text);
            if (port >= LOWEST && port + SPAN <= 65_535) {
                return new SuitePorts(port);
            }
        }
        throw LauncherProblem.usage("--port takes a number from " + LOWEST + " to " + (65_535 - SPAN));
    }

    int of(SuiteService service) {
        return first + service.portOffset();
    }

    StackPorts stack() {
        return new StackPorts(first + STACK, first + STACK + 1, first + STACK + 2, first + STACK + 3);
    }

    /** Looks before anything is started, so that nothing is left half started. */
    void requireFree(List<SuiteService> services) {
        users(services).forEach((port, user) -> {
            if (!FreePorts.isFree(port)) {
                throw LauncherProblem.because(
                        "Port " + port + ", meant for " + user + ", is taken by another program.\nEnd that program, or"
                                + " choose other ports: ./run --port N takes N to N+4 and N+10 to N+13 (now N is "
                                + first + ").");
            }
        });
    }

    private Map<Integer, String> users(List<SuiteService> services) {
        Map<Integer, String> users = new TreeMap<>();
        services.forEach(service -> users.put(of(service), service.module()));
        StackPorts stack = stack();
        users.put(stack.kafka(), "Kafka");
        users.put(stack.kafkaController(), "Kafka's controller");
        users.put(stack.objects(), "the S3 server");
        users.put(stack.postgres(), "PostgreSQL");
        return users;
    }
}
