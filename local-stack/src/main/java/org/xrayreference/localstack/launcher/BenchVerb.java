package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.xrayreference.localstack.StackProcess;

/** Measurements, each by its name. */
record BenchVerb(Installation installation) implements Verb {

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String usage() {
        return "load [--short] [--out DIR] [--site URL | --port N --data DIR] […]";
    }

    @Override
    public List<String> help() {
        return List.of(
                "load  half and twice of what the site can take, a burst, slow and idle clients; see docs/degrading.md",
                "      by itself on fresh data in target/load-data, from port 18080: about 20 minutes, --short 1");
    }

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.isEmpty() || !arguments.get(0).equals("load")) {
            throw LauncherProblem.usage("./run bench knows this measurement: load");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dxray.root=" + installation.root(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                StackProcess.classPath(installation.root()),
                "org.xrayreference.localstack.load.LoadMain"));
        command.addAll(arguments.subList(1, arguments.size()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop"));
        return process.waitFor();
    }
}
