package org.xrayreference.localstack;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the stack is run as a process of its own, so that none of its jars is on anybody else's class path. */
public final class StackProcess {

    private StackProcess() {}

    /** The programs of PostgreSQL, unpacked once for every data directory. */
    public static Path binaries(Path root) {
        return root.resolve("local-stack/target/binaries");
    }

    /** This module's classes, and the servers with their clients. */
    public static String classPath(Path root) {
        Path target = root.resolve("local-stack/target");
        return target.resolve("classes") + File.pathSeparator + target.resolve("lib") + "/*";
    }

    /**
     * The command line.
     *
     * @param root the repository, with the module built
     */
    public static List<String> command(Path root, StackOptions options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss,SSS",
                "-cp",
                classPath(root),
                "org.xrayreference.localstack.LocalStackMain"));
        command.addAll(options.toArguments());
        return command;
    }
}
