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
        return "[NAME]";
    }

    @Override
    public List<String> help() {
        return List.of(
                "measures one thing beside its peers and writes docs/performance.md; lists what there is without a name");
    }

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        Path target = installation.root().resolve("benchmarks/target");
        String jars = Files.readString(target.resolve("classpath")).strip();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx4g",
                "-XX:+UseSerialGC",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dxray.root=" + installation.root(),
                "-cp",
                target.resolve("classes") + System.getProperty("path.separator") + jars,
                "org.xrayreference.benchmarks.BenchMain"));
        command.addAll(arguments);
        return Foreground.run(command);
    }
}
