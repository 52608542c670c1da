package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.xrayreference.localstack.StackProperties;

/** Starts everything and stays until it is told to end. */
record StartVerb(Path root, List<SuiteService> services, ServiceCommand command) implements Verb {

    @Override
    public String name() {
        return "";
    }

    @Override
    public String usage() {
        return "[--clean] [--port N] [--data DIR]";
    }

    @Override
    public List<String> help() {
        return List.of(
                "starts the site at http://localhost:8080, after building what is not built; Ctrl-C ends it",
                "--clean     forgets everything that earlier runs have stored",
                "--port N    takes ports N to N+4 and N+10 to N+13; 8080 if not told",
                "--data DIR  keeps what is stored there; in data/ if not told");
    }

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        StartOptions options = StartOptions.parse(arguments, root);
        DataDirectory data = DataDirectory.at(options.data());
        if (!data.tryClaim("The suite at http://localhost:" + options.ports().first())) {
            throw LauncherProblem.inUse(data.owner() + " already runs on " + data.path()
                    + ".\nEnd it first, or run a second one beside it: ./run --port N --data DIR");
        }
        Leftovers.end(data.children());
        options.ports().requireFree(services);
        if (options.clean()) {
            data.clean();
        }
        Children children = new Children(data);
        start(children, data, options.ports());
        Readiness readiness = new Readiness(services, options.ports(), data, children);
        System.out.print(new StartReport(options.ports(), data).of(readiness.await(begin)));
        OpenSite.at("http://localhost:" + options.ports().first());
        throw children.awaitDeath();
    }

    private void start(Children children, DataDirectory data, SuitePorts ports)
            throws IOException, InterruptedException {
        System.out.println("Starting Kafka, S3, PostgreSQL and " + services.size() + " services …");
        ServiceEnvironment environment = new ServiceEnvironment(services, ports, data.operatorPassword());
        StackOfSuite stack = new StackOfSuite(root, data);
        stack.start(children, ports.stack());
        for (SuiteService service : services) {
            if (!service.needsStack()) {
                startService(children, service, environment, Optional.empty());
            }
        }
        StackProperties ready = stack.awaitReady(children);
        for (SuiteService service : services) {
            if (service.needsStack()) {
                startService(children, service, environment, Optional.of(ready));
            }
        }
    }

    private void startService(
            Children children, SuiteService service, ServiceEnvironment environment, Optional<StackProperties> stack)
            throws IOException {
        children.start(service.module(), command.of(service, List.of()), environment.of(service, stack));
    }
}
