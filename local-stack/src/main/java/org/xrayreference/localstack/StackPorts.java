package org.xrayreference.localstack;

import java.util.Arrays;

import org.xrayreference.localstack.process.FreePorts;

/** The four TCP ports on the loopback address. */
public record StackPorts(int kafka, int kafkaController, int objects, int postgres) {

    /** Ports that nobody listens on now. */
    public static StackPorts free() {
        int[] ports = FreePorts.find(4);
        return new StackPorts(ports[0], ports[1], ports[2], ports[3]);
    }

    static StackPorts parse(String argument) {
        int[] ports =
                Arrays.stream(argument.split(",")).mapToInt(Integer::parseInt).toArray();
        if (ports.length != 4) {
            throw new IllegalArgumentException("-ports takes four numbers: Kafka,controller,S3,PostgreSQL");
        }
        return new StackPorts(ports[0], ports[1], ports[2], ports[3]);
    }

    String toArgument() {
        return kafka + "," + kafkaController + "," + objects + "," + postgres;
    }
}
