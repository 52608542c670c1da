package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.xrayreference.localstack.StackProperties;

/** A command that a service's jar carries out in a JVM of its own, beside the running suite or without it. */
record ServiceVerb(String name, String usage, String purpose, SuiteService service, Installation installation)
        implements Verb {

    @Override
    public List<String> help() {
        return List.of(purpose + "; works while the site runs, and without it", "--data DIR  as above");
    }

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        Words words = new Words(arguments);
        DataDirectory data = words.takeData(installation.root());
        List<String> own = new ArrayList<>(List.of(name));
        own.addAll(words.rest());
        StackForCommand stack = new StackForCommand(installation, data);
        return stack.children().runInForeground(commandLine(own, data, stack.get(name)));
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
