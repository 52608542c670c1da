package org.xrayreference.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.xrayreference.localstack.launcher.SuiteService;

/**
 * A way to start the suite.
 *
 * @param label as the table names it
 * @param javaHome whose JVM runs it
 * @param start with what its classes are loaded
 */
public record SuiteVariant(String label, Path javaHome, Start start) {

    /** With what a JVM starts. */
    public enum Start {
        /** The jars alone. */
        JARS,
        /** What {@code ./run} does. */
        ARCHIVE,
        /** The newer kind of archive, for JDK 25 and above. */
        AOT_CACHE
    }

    /** What {@code ./run} does here. */
    public static SuiteVariant usual() {
        return new SuiteVariant("AppCDS, JDK " + Runtime.version().feature(), here(), Start.ARCHIVE);
    }

    /** All that can be compared here; the usual one first. */
    public static List<SuiteVariant> all() {
        Stream<SuiteVariant> here = Stream.of(
                usual(), new SuiteVariant("fast-jar, JDK " + Runtime.version().feature(), here(), Start.JARS));
        Stream<SuiteVariant> newer = jdk25().stream()
                .flatMap(home -> Stream.of(
                        new SuiteVariant("AppCDS, JDK 25", home, Start.ARCHIVE),
                        new SuiteVariant("AOT cache, JDK 25", home, Start.AOT_CACHE)));
        return Stream.concat(here, newer).toList();
    }

    /** What was left for jars that may have changed since would be passed over without a word. */
    public void forget(Path root) throws IOException {
        for (SuiteService service : SuiteService.ALL) {
            Files.deleteIfExists(aotCache(root, service));
        }
    }

    /** Whether an earlier run has left what this one reads. Archives are checked by the launcher itself. */
    public boolean isRecorded(Path root) {
        return start != Start.AOT_CACHE
                || SuiteService.ALL.stream().allMatch(service -> Files.exists(aotCache(root, service)));
    }

    static Path aotCache(Path root, SuiteService service) {
        return root.resolve("benchmarks/target/aot/" + service.name() + ".aot");
    }

    /** Where {@code JAVA_HOME_25} says, or where Debian puts one. */
    private static Optional<Path> jdk25() {
        if (Runtime.version().feature() >= 25) {
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
