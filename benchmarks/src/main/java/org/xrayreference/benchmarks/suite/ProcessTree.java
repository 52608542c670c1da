package org.xrayreference.benchmarks.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a process and all that it has started hold and have used, as Linux counts it. */
public final class ProcessTree {
    private static final Pattern SERVICE = Pattern.compile("([a-z]+)-service/target/quarkus-app/quarkus-run\\.jar");
    private static final Pattern MEBIBYTES = Pattern.compile("^(Rss|Pss|Pss_Anon): +(\\d+) kB", Pattern.MULTILINE);
    private static final double TICKS_A_SECOND = 100;

    /**
     * One part of the suite, in MiB and seconds.
     *
     * @param rss all pages that are mapped; what several share counts in each
     * @param pss the same with a shared page divided among those who share it, so that sums are true
     * @param anonymous the part of pss that is no page of a file, which the system could read again
     * @param cpu seconds of work so far
     */
    public record Use(double rss, double pss, double anonymous, double cpu) {
        Use plus(Use other) {
            return new Use(rss + other.rss, pss + other.pss, anonymous + other.anonymous, cpu + other.cpu);
        }
    }

    private ProcessTree() {}

    /** By part; "suite" is the sum. */
    public static Map<String, Use> of(long pid) {
        Map<String, Use> parts = new TreeMap<>();
        ProcessHandle root = ProcessHandle.of(pid).orElseThrow();
        Stream.concat(Stream.of(root), root.descendants()).forEach(process -> {
            try {
                Use use = use(process.pid());
                parts.merge(part(process.pid(), process.pid() == pid), use, Use::plus);
                parts.merge("suite", use, Use::plus);
            } catch (IOException gone) {
                // It has ended since it was listed.
            }
        });
        return parts;
    }

    /** CPU seconds of one process, and of children of it that have ended. */
    public static double cpuOf(long pid) {
        try {
            return cpu(pid);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(long pid, boolean isRoot) throws IOException {
        String command = Files.readString(Path.of("/proc/" + pid + "/cmdline")).replace('\0', ' ');
        Matcher service = SERVICE.matcher(command);
        if (isRoot) {
            return "launcher";
        } else if (command.contains("DecodeWorkerMain")) {
            return "decode workers";
        } else if (command.contains("LocalStackMain")) {
            return "Kafka and S3";
        } else if (service.find()) {
            return service.group(1) + "-service";
        }
        return command.contains("postgres") ? "PostgreSQL" : "launcher";
    }

    private static Use use(long pid) throws IOException {
        Map<String, Double> sizes = new TreeMap<>();
        Matcher line = MEBIBYTES.matcher(Files.readString(Path.of("/proc/" + pid + "/smaps_rollup")));
        while (line.find()) {
            sizes.put(line.group(1), Long.parseLong(line.group(2)) / 1024.0);
        }
        return new Use(
                sizes.getOrDefault("Rss", 0.0),
                sizes.getOrDefault("Pss", 0.0),
                sizes.getOrDefault("Pss_Anon", 0.0),
                cpu(pid));
    }

    private static double cpu(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        // utime and stime, and those of children that have ended.
        double ticks = 0;
        for (int i = 11; i <= 14; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks / TICKS_A_SECOND;
    }
}
