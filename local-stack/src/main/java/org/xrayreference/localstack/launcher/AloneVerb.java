package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A command that a service's jar carries out alone: it needs no data and nothing that runs. */
record AloneVerb(String name, String usage, String purpose, SuiteService service, Installation installation)
        implements Verb {

    @Override
    public List<String> help() {
        return List.of(purpose);
    }

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        List<String> own = new ArrayList<>(List.of(name));
        own.addAll(arguments);
        return Foreground.run(installation.command().of(service, own));
    }
}
