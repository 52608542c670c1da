package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds the verb and runs it. */
public final class Launcher {
    private final List<Verb> verbs = new ArrayList<>();

    public Launcher(Installation installation) {
        SuiteService reference = installation.service("reference");
        verbs.add(new StartVerb(installation));
        verbs.add(new BuildVerb(installation));
        verbs.add(new ServiceVerb(
                "import",
                "--csv FILE [--boxes FILE] [--splits FILE…] --images PATH… | --metadata-only | --download",
                "loads NIH ChestX-ray14 into the library, from folders and archives; see docs/import.md",
                reference,
                installation));
        verbs.add(new ServiceVerb(
                "reembed",
                "",
                "embeds the library with the encoder that is configured (docs/embedders.md)",
                reference,
                installation));
        verbs.add(new ServiceVerb(
                "evaluate",
                "[--out DIR] [--against FILE] [--others PATH…]",
                "measures how well the library answers: JSON, Markdown and plots (docs/retrieval.md)",
                reference,
                installation));
        verbs.add(new AloneVerb(
                "embed",
                "--images DIR --out FILE",
                "writes “name TAB v1,v2,…” for each picture, by that encoder",
                reference,
                installation));
        verbs.add(new BackupVerb(installation));
        verbs.add(new RestoreVerb(installation));
        verbs.add(new BenchVerb(installation));
        verbs.add(new ChaosVerb(installation));
        verbs.add(new HelpVerb(verbs));
    }

    /** The exit code. */
    public int run(List<String> arguments) {
        String name = arguments.isEmpty() || arguments.get(0).startsWith("--") ? "" : arguments.get(0);
        try {
            Verb verb = verbs.stream()
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> LauncherProblem.usage("There is no ./run " + name));
            return verb.run(arguments.subList(name.isEmpty() ? 0 : 1, arguments.size()));
        } catch (LauncherProblem problem) {
            System.err.println(problem.getMessage());
            return problem.exitCode();
        } catch (IOException e) {
            System.err.println("It did not work: " + e);
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
