package org.xrayreference.localstack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.xrayreference.localstack.process.ClassArchive;
import org.xrayreference.localstack.process.Heap;

/** How the stack is run as a process of its own, so that none of its jars is on anybody else's class path. */
public final class StackProcess {

    private static final Heap HEAP = new Heap(256, 48, 16);
    private static final String JAR = "local-stack.jar";

    private StackProcess() {}

    /** The programs of PostgreSQL, unpacked once for every data directory. */
    public static Path binaries(Path root) {
        return root.resolve("local-stack/target/binaries");
    }

    /** This module's classes, and the servers with their clients. */
    public static String classPath(Path root) {
        return classPath(root, "classes");
    }

    private static String classPath(Path root, String own) {
        Path target = root.resolve("local-stack/target");
        return target.resolve(own) + File.pathSeparator + target.resolve("lib") + "/*";
    }

    /** Of a stack that {@code ./run} has rehearsed. */
    public static ClassArchive archive(Path root) {
        return ClassArchive.of(root.resolve("local-stack"), "target/" + JAR);
    }

    /**
     * The command line.
     *
     * @param root the repository, with the module compiled
     */
    public static List<String> command(Path root, StackOptions options) {
        return command(classPath(root), List.of(), options);
    }

    /**
     * The command line for a tree that is packaged: only classes from a jar can be archived.
     *
     * @param record whether what is missing of the archive is made when the stack ends
     */
    public static List<String> quickCommand(Path root, StackOptions options, boolean record) throws IOException {
        ClassArchive archive = archive(root);
        if (!Files.exists(archive.application())) {
            return command(root, options);
        }
        return command(classPath(root, JAR), record ? archive.readingOrRecording() : archive.reading(), options);
    }

    private static List<String> command(String classPath, List<String> flags, StackOptions options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(HEAP.flags());
        command.addAll(flags);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss,SSS",
                "-cp",
                classPath,
                "org.xrayreference.localstack.LocalStackMain"));
        command.addAll(options.toArguments());
        return command;
    }
}
