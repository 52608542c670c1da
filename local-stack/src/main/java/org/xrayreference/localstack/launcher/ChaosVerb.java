package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.xrayreference.localstack.StackProcess;

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
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dxray.root=" + installation.root(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                StackProcess.classPath(installation.root()),
                "org.xrayreference.localstack.chaos.ChaosMain"));
        command.addAll(arguments);
        return Foreground.run(command);
    }
}
