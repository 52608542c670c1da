package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures beside peers, and writes what it has found into docs/performance.md. The script builds what is measured. */
record BenchVerb(Installation installation) implements Verb {

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String usage() {
        return "[NAME] | load [--short] [--out DIR] [--site URL | --port N --data DIR] […]";
    }

    @Override
    public List<String> help() {
        return List.of(
                "measures one thing beside its peers and writes docs/performance.md; lists what there is without a name",
                "load  half and twice of what the site can take, a burst, slow and idle clients; see docs/degrading.md",
                "      by itself on fresh data in target/load-data, from port 18080: about 20 minutes, --short 1");
    }

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.size() > 0 && arguments.get(0).equals("load")) {
            return load(arguments.subList(1, arguments.size()));
        }
        Path target = installation.root().resolve("benchmarks/target");
        String jars = Files.readString(target.resolve("classpath")).strip();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx6g",
                "-XX:+UseSerialGC",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dxray.root=" + installation.root(),
                "-cp",
                target.resolve("classes") + System.getProperty("path.separator") + jars,
                "org.xrayreference.benchmarks.BenchMain"));
        command.addAll(arguments);
        return Foreground.run(command);
    }

    private int load(List<String> arguments) throws IOException, InterruptedException {
        String main = "org.xrayreference.localstack.load.LoadMain";
        return Foreground.run(
                StackTool.process(installation.root(), main, arguments).command());
    }
}
