package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.util.List;

import org.xrayreference.localstack.process.FreePorts;

/** What follows a build, which the script {@code run} has done: one whole run, during which each JVM records. */
record BuildVerb(Installation installation) implements Verb {

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
        Suite suite = new Suite(installation, data, new SuitePorts(FreePorts.findFirstOf(SuitePorts.SPAN)));
        suite.start();
        suite.stop();
        data.clean();
        return 0;
    }

    private boolean isRehearsed() throws IOException {
        for (SuiteService service : installation.services()) {
            if (!ClassArchive.of(installation.root().resolve(service.module())).isCurrent()) {
                return false;
            }
        }
        return true;
    }
}
