package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.util.List;

/** Starts everything and stays until it is told to end. */
record StartVerb(Installation installation) implements Verb {

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
        StartOptions options = StartOptions.parse(arguments, installation.root());
        DataDirectory data = DataDirectory.at(options.data());
        if (!data.tryClaim("The suite at http://localhost:" + options.ports().first())) {
            throw LauncherProblem.inUse(data.owner() + " already runs on " + data.path()
                    + ".\nEnd it first, or run a second one beside it: ./run --port N --data DIR");
        }
        Leftovers.end(data.children());
        options.ports().requireFree(installation.services());
        if (options.clean()) {
            data.clean();
        }
        data.requireRestored();
        System.out.println(
                "Starting Kafka, S3, PostgreSQL and " + installation.services().size() + " services …");
        Suite suite = new Suite(installation, data, options.ports());
        System.out.print(new StartReport(options.ports(), data).of(suite.start()));
        OpenSite.at("http://localhost:" + options.ports().first());
        throw suite.awaitDeath();
    }
}
