package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.xrayreference.localstack.StackPorts;
import org.xrayreference.localstack.StackProperties;

/** A command that a service's jar carries out in a JVM of its own, beside the running suite or without it. */
record ServiceVerb(String name, String usage, String purpose, SuiteService service, Installation installation)
        implements Verb {
    private static final int PATIENCE_S = 120;

    @Override
    public List<String> help() {
        return List.of(purpose + "; works while the site runs, and without it", "--data DIR  as above");
    }

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        List<String> own = new ArrayList<>(List.of(name));
        own.addAll(arguments);
        Path path = DataDirectory.byDefault(installation.root());
        int option = own.indexOf("--data");
        if (option >= 0) {
            if (option + 1 == own.size()) {
                throw LauncherProblem.usage("--data needs a value");
            }
            path = Path.of(own.remove(option + 1)).toAbsolutePath();
            own.remove(option);
        }
        DataDirectory data = DataDirectory.at(path);
        Children children = new Children(data);
        Runtime.getRuntime().addShutdownHook(new Thread(children::stop, "stop"));
        StackProperties stack = data.tryClaim("./run " + name) ? startStack(data, children) : stackOfSuite(data);
        return children.runInForeground(commandLine(own, data, stack));
    }

    private StackProperties startStack(DataDirectory data, Children children) throws IOException, InterruptedException {
        Leftovers.end(data.children());
        StackOfSuite stack = new StackOfSuite(installation.root(), data);
        stack.start(children, StackPorts.free(), false);
        return stack.awaitReady(children);
    }

    /** The suite may be just starting. */
    private StackProperties stackOfSuite(DataDirectory data) throws IOException, InterruptedException {
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

    private ProcessBuilder commandLine(List<String> arguments, DataDirectory data, StackProperties stack)
            throws IOException {
        ServiceEnvironment environment =
                new ServiceEnvironment(installation, SuitePorts.DEFAULT, data.secrets(Optional.empty()), data.path());
        ProcessBuilder builder = new ProcessBuilder(installation.command().of(service, arguments));
        builder.environment().putAll(environment.of(service, Optional.of(stack)));
        return builder;
    }
}
