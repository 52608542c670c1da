package org.xrayreference.localstack.launcher;

import java.util.List;

/** Lists the verbs, itself among them. */
record HelpVerb(List<Verb> verbs) implements Verb {

    @Override
    public String name() {
        return "help";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public List<String> help() {
        return List.of("lists these");
    }

    @Override
    public int run(List<String> arguments) {
        System.out.println("X-ray Reference: an educational library of chest X-rays. Not a diagnostic tool.");
        for (Verb verb : verbs) {
            System.out.println();
            System.out.println(("  ./run " + verb.name()).stripTrailing() + (" " + verb.usage()).stripTrailing());
            verb.help().forEach(line -> System.out.println("      " + line));
        }
        return 0;
    }
}
