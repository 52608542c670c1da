package org.xrayreference.benchmarks.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way to start the suite.
 *
 * @param label as the table names it
 * @param javaHome whose JVM runs it
 * @param start with what its classes are loaded
 */
public record SuiteVariant(String label, Path javaHome, Start start) {
    private static final int AOT_SINCE = 25;

    /** With what a JVM starts. */
    public enum Start {
        /** The jars alone. */
        JARS,
        /** What {@code ./run} does: an AOT cache where the JDK has it, a class archive elsewhere. */
        RECORDED
    }

    /** What {@code ./run} does here. */
    public static SuiteVariant usual() {
        return recorded(Runtime.version().feature(), here());
    }

    /** All that can be compared here; the usual one first. */
    public static List<SuiteVariant> all() {
        Stream<SuiteVariant> here = Stream.of(
                usual(), new SuiteVariant("fast-jar, JDK " + Runtime.version().feature(), here(), Start.JARS));
        return Stream.concat(here, jdk25().map(home -> recorded(AOT_SINCE, home)).stream())
                .toList();
    }

    private static SuiteVariant recorded(int jdk, Path home) {
        return new SuiteVariant((jdk < AOT_SINCE ? "AppCDS" : "AOT cache") + ", JDK " + jdk, home, Start.RECORDED);
    }

    /** Where {@code JAVA_HOME_25} says, or where Debian puts one. */
    private static Optional<Path> jdk25() {
        if (Runtime.version().feature() >= AOT_SINCE) {
            return Optional.empty();
        }
        return Stream.of(System.getenv().getOrDefault("JAVA_HOME_25", ""), "/usr/lib/jvm/temurin-25-jdk-amd64")
                .filter(home -> !home.isEmpty())
                .map(Path::of)
                .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                .findFirst();
    }

    private static Path here() {
        return Path.of(System.getProperty("java.home"));
    }
}
