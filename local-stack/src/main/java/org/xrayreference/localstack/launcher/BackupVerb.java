package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Copies what cannot be made again, beside the running suite or without it. */
record BackupVerb(Installation installation) implements Verb {
    static final String MAIN = "org.xrayreference.localstack.backup.BackupMain";
    /** No longer than the privacy policy says. */
    private static final Duration LONGEST = Duration.ofDays(30);

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
                "--keep P30D  deletes backups in DIR that are older; 30 days at most",
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

    /** @return how old a backup may be, as the commands are told it */
    static String period(Words words) {
        String keep = words.take("--keep").orElse(inDays(LONGEST));
        if (!keep.matches("P[1-9]\\d{0,3}D")) {
            throw LauncherProblem.usage("--keep takes a number of days such as " + inDays(LONGEST) + ", not " + keep);
        }
        if (Duration.parse(keep).compareTo(LONGEST) > 0) {
            throw LauncherProblem.usage("--keep takes " + inDays(LONGEST) + " at most, not " + keep
                    + ": the privacy policy says that no older backup is kept");
        }
        return keep;
    }

    private static String inDays(Duration period) {
        return "P" + period.toDays() + "D";
    }

    static Path place(Words words, String verb) {
        if (words.rest().size() != 1) {
            throw LauncherProblem.usage("./run " + verb + " needs one directory: where the backups are");
        }
        return Path.of(words.rest().get(0)).toAbsolutePath().normalize();
    }
}
