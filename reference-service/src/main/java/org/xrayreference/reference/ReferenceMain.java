package org.xrayreference.reference;

import java.util.Arrays;
import java.util.List;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;

import org.xrayreference.reference.importing.ImportCommandMain;

/** Without words the service; with {@code import …} that command beside it. */
@QuarkusMain
public final class ReferenceMain {

    private ReferenceMain() {}

    public static void main(String... words) {
        if (words.length == 0) {
            Quarkus.run();
            return;
        }
        // before anything reads the configuration: a command does not listen, consume or draw
        System.setProperty("quarkus.profile", "prod,command");
        Quarkus.run(CommandMain.class, words);
    }

    /** Runs one command and ends. */
    public static final class CommandMain implements QuarkusApplication {
        private final ImportCommandMain importCommand;

        CommandMain(ImportCommandMain importCommand) {
            this.importCommand = importCommand;
        }

        @Override
        public int run(String... words) throws InterruptedException {
            List<String> rest = Arrays.asList(words).subList(1, words.length);
            if (words[0].equals("import")) {
                return importCommand.run(rest);
            }
            System.err.println("“" + words[0] + "” is not known here. Known is: import");
            return 2;
        }
    }
}
