package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

import org.xrayreference.localstack.StackProcess;
import org.xrayreference.localstack.process.FreePorts;

/** What follows a build, which the script {@code run} has done: one whole run, during which each JVM records. */
record BuildVerb(Installation installation) implements Verb {
    private static final int PAGE_TIMEOUT_MS = 10_000;

    @Override
    public String name() {
        return "build";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public List<String> help() {
        return List.of(
                "builds what is not built, and rehearses a start so that the next ones are quick;",
                "every other command does that when it has to");
    }

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        if (isRehearsed()) {
            return 0;
        }
        System.out.println("Rehearsing a start once, so that the next ones are quick …");
        DataDirectory data = DataDirectory.at(installation.root().resolve("target/rehearsal"));
        if (!data.tryClaim("./run build")) {
            throw LauncherProblem.inUse("Another ./run build is at work.");
        }
        data.clean();
        SuitePorts ports = new SuitePorts(FreePorts.findFirstOf(SuitePorts.SPAN));
        Suite suite = new Suite(installation, data, ports);
        suite.start();
        visit("http://127.0.0.1:" + ports.first());
        suite.stop();
        data.clean();
        return 0;
    }

    /** Whatever the answers are: what is needed for them is recorded too, so that the first visitor does not wait. */
    private static void visit(String site) {
        for (String page : List.of("/", "/library", "/api/v1/references?size=1", "/upload", "/contact", "/status")) {
            try {
                HttpURLConnection connection =
                        (HttpURLConnection) URI.create(site + page).toURL().openConnection();
                connection.setReadTimeout(PAGE_TIMEOUT_MS);
                connection.getResponseCode();
            } catch (IOException e) {
                // The first real visitor will see it.
            }
        }
    }

    private boolean isRehearsed() throws IOException {
        for (SuiteService service : installation.services()) {
            if (!installation.command().isRehearsed(service)) {
                return false;
            }
        }
        return StackProcess.archive(installation.root()).isCurrent();
    }
}
