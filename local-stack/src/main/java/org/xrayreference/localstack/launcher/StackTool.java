package org.xrayreference.localstack.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.xrayreference.localstack.StackProcess;

/** A program of this module in a JVM of its own, with the clients of the servers on its class path. */
final class StackTool {

    private StackTool() {}

    static ProcessBuilder process(Path root, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dxray.root=" + root,
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                StackProcess.classPath(root),
                mainClass));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }
}
