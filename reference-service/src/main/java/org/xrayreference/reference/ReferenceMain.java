package org.xrayreference.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;

import org.xrayreference.reference.evaluation.EvaluateCommandMain;
import org.xrayreference.reference.folder.EmbedCommandMain;
import org.xrayreference.reference.importing.ImportCommandMain;
import org.xrayreference.reference.reembedding.ReembedCommandMain;

/** Without words the service; with words one of the commands beside it. */
@QuarkusMain
public final class ReferenceMain {

    private ReferenceMain() {}

    public static void main(String... words) throws InterruptedException {
        if (words.length == 0) {
            Quarkus.run();
            return;
        }
        if (words[0].equals("embed")) {
            // it needs nothing of the service
            System.exit(new EmbedCommandMain(System.out, System.err, System.console() != null).run(rest(words)));
        }
        // before anything reads the configuration: a command does not listen, consume or draw
        System.setProperty("quarkus.profile", "prod,command");
        Quarkus.run(CommandMain.class, words);
    }

    private static List<String> rest(String... words) {
        return Arrays.asList(words).subList(1, words.length);
    }

    /** Runs one command and ends. */
    public static final class CommandMain implements QuarkusApplication {
        private final Map<String, Command> commands = new TreeMap<>();

        private interface Command {
            int run(List<String> words) throws InterruptedException;
        }

        CommandMain(
                ImportCommandMain importCommand,
                ReembedCommandMain reembedCommand,
                EvaluateCommandMain evaluateCommand) {
            commands.put("import", importCommand::run);
            commands.put("reembed", reembedCommand::run);
            commands.put("evaluate", words -> evaluateCommand.run(words, System.out, System.err));
        }

        @Override
        public int run(String... words) throws InterruptedException {
            Optional<Command> command = Optional.ofNullable(commands.get(words[0]));
            if (command.isEmpty()) {
                System.err.println("“" + words[0] + "” is not known here. Known are: embed, "
                        + String.join(", ", commands.keySet()));
                return 2;
            }
            return command.get().run(rest(words));
        }
    }
}
