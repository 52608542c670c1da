package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

import org.xrayreference.localstack.StackOptions;
import org.xrayreference.localstack.StackPorts;
import org.xrayreference.localstack.StackProcess;
import org.xrayreference.localstack.StackProperties;

/** Kafka, S3 and PostgreSQL as a child of this run. */
record StackOfSuite(Path root, DataDirectory data) {
    static final String NAME = "local-stack";

    private static final int PATIENCE_S = 180;

    /** @param record whether this run may serve as a rehearsal */
    void start(Children children, StackPorts ports, boolean record) throws IOException {
        StackOptions options = new StackOptions(data.stack(), StackProcess.binaries(root), ports, OptionalLong.empty());
        children.start(NAME, StackProcess.quickCommand(root, options, record), Map.of());
    }

    StackProperties awaitReady(Children children) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (System.nanoTime() < end) {
            children.requireAlive();
            Optional<StackProperties> stack = StackProperties.readRunning(data.stack());
            if (stack.isPresent()) {
                return stack.get();
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw LauncherProblem.because(
                "Kafka, S3 and PostgreSQL did not start within " + PATIENCE_S + " s, see " + data.log(NAME));
    }
}
