package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Copies what cannot be made again, beside the running suite or without it. */
record BackupVerb(Installation installation) implements Verb {
    static final String MAIN = "org.xrayreference.localstack.backup.BackupMain";
    /** As the policy page says. */
    static final String KEEP = "P30D";

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String usage() {
        return "DIR [--keep P30D]";
    }

    @Override
    public List<String> help() {
        return List.of(
                "copies what cannot be made again, while the site runs or without it; see docs/operations.md",
                "later deletions are written to DIR as well, as long as the site finds it there",
                "--keep P30D  deletes backups in DIR that are older",
                "--data DIR   as above");
    }

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        Words words = new Words(arguments);
        DataDirectory data = words.takeData(installation.root());
        String keep = period(words);
        Path place = place(words, name());
        StackForCommand stack = new StackForCommand(installation, data);
        stack.get(name());
        return stack.children()
                .runInForeground(StackTool.process(
                        installation.root(),
                        MAIN,
                        List.of(name(), place.toString(), data.path().toString(), keep)));
    }

    static String period(Words words) {
        String keep = words.take("--keep").orElse(KEEP);
        if (!keep.matches("P\\d{1,4}D")) {
            throw LauncherProblem.usage("--keep takes a number of days such as " + KEEP);
        }
        return keep;
    }

    static Path place(Words words, String verb) {
        if (words.rest().size() != 1) {
            throw LauncherProblem.usage("./run " + verb + " needs one directory: where the backups are");
        }
        return Path.of(words.rest().get(0)).toAbsolutePath().normalize();
    }
}
