package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.util.List;

/** Kills everything while uploads flow, and looks what is lost. It looks with the clients of the servers. */
record ChaosVerb(Installation installation) implements Verb {

    @Override
    public String name() {
        return "chaos";
    }

    @Override
    public String usage() {
        return "[--uploads N] [--kills N] [--port N] [--data DIR] [--seed N]";
    }

    @Override
    public List<String> help() {
        return List.of(
                "kills each service and server again and again while uploads flow, then counts what is lost",
                "by itself on fresh data in target/chaos, from port 18080: 500 uploads, 100 kills");
    }

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        String main = "org.xrayreference.localstack.chaos.ChaosMain";
        return Foreground.run(
                StackTool.process(installation.root(), main, arguments).command());
    }
}
