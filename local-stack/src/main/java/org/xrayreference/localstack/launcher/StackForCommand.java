package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.xrayreference.localstack.StackPorts;
import org.xrayreference.localstack.StackProperties;

/** Kafka, S3 and PostgreSQL for one command: those of the suite that runs, or started for it alone. */
record StackForCommand(Installation installation, DataDirectory data, Children children) {
    private static final int PATIENCE_S = 120;

    StackForCommand(Installation installation, DataDirectory data) {
        this(installation, data, new Children(data));
        Runtime.getRuntime().addShutdownHook(new Thread(children::stop, "stop"));
    }

    /** @param verb what others are told that the data is used for */
    StackProperties get(String verb) throws IOException, InterruptedException {
        if (!data.tryClaim("./run " + verb)) {
            return ofSuite();
        }
        data.requireRestored();
        return start();
    }

    /** The data is claimed already. */
    StackProperties start() throws IOException, InterruptedException {
        Leftovers.end(data.children());
        StackOfSuite stack = new StackOfSuite(installation.root(), data);
        stack.start(children, StackPorts.free(), false);
        return stack.awaitReady(children);
    }

    /** The suite may be just starting. */
    private StackProperties ofSuite() throws IOException, InterruptedException {
        if (data.owner().startsWith("./run")) {
            throw LauncherProblem.inUse(data.owner() + " is at work on " + data.path() + ": wait until it is done.");
        }
        for (int second = 0; second < PATIENCE_S; second++) {
            Optional<StackProperties> stack = StackProperties.readRunning(data.stack());
            if (stack.isPresent()) {
                return stack.get();
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw LauncherProblem.because(data.owner() + " does not get ready, see " + data.log(StackOfSuite.NAME));
    }
}
