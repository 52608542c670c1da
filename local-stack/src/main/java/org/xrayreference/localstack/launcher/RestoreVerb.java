package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Fills new stores from a backup. Nothing may run on them. */
record RestoreVerb(Installation installation) implements Verb {

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String usage() {
        return "DIR [--backup NAME] [--clean] [--keep P30D]";
    }

    @Override
    public List<String> help() {
        return List.of(
                "makes what is stored from the newest backup in DIR, without what was deleted since",
                "--backup NAME  from that one",
                "--clean        forgets what is there now",
                "--keep P30D    restores nothing that is older; 30 days at most",
                "--data DIR     as above");
    }

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        Words words = new Words(arguments);
        DataDirectory data = words.takeData(installation.root());
        boolean clean = words.takeFlag("--clean");
        List<String> told = new ArrayList<>(List.of(data.path().toString(), BackupVerb.period(words)));
        words.take("--backup").ifPresent(told::add);
        Path place = BackupVerb.place(words, name());
        told.add(0, place.toString());
        if (!data.tryClaim("./run restore")) {
            throw LauncherProblem.inUse(
                    data.owner() + " runs on " + data.path() + ".\nEnd it first: a restore replaces everything there.");
        }
        Leftovers.end(data.children());
        if (Files.exists(data.stack()) && !clean) {
            throw LauncherProblem.because("There is something stored in " + data.path()
                    + " already.\n./run restore DIR --clean forgets it; --data DIR restores to another place.");
        }
        StackForCommand stack = new StackForCommand(installation, data);
        int looked = run(stack, "check", told);
        if (looked != 0) {
            return looked;
        }
        data.clean();
        Files.writeString(data.unfinished(), place.toString());
        stack.start();
        int restored = run(stack, name(), told);
        if (restored == 0) {
            Files.delete(data.unfinished());
        }
        return restored;
    }

    private int run(StackForCommand stack, String what, List<String> told) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(what));
        arguments.addAll(told);
        return stack.children().runInForeground(StackTool.process(installation.root(), BackupVerb.MAIN, arguments));
    }
}
