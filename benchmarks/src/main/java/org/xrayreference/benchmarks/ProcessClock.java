package org.xrayreference.benchmarks;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What another process has used, by Linux's books. */
public final class ProcessClock {
    private final Path books;
    private final Map<Path, Double> nanoseconds = new HashMap<>();

    public ProcessClock(ProcessHandle process) {
        books = Path.of("/proc", Long.toString(process.pid()));
        if (!Files.isDirectory(books)) {
            throw new IllegalStateException("the processor time of others is read from /proc, which Linux has");
        }
    }

    /**
     * Seconds of the processor, of all threads that this clock has seen. What a thread that has ended used is kept, but
     * for what it did since the last look.
     */
    public double seconds() throws IOException {
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(books.resolve("task"))) {
            for (Path thread : threads) {
                nanoseconds.put(
                        thread,
                        Double.parseDouble(
                                Files.readString(thread.resolve("schedstat")).split(" ")[0]));
            }
        }
        return nanoseconds.values().stream().mapToDouble(Double::doubleValue).sum() / 1e9;
    }

    /** The most memory that was resident so far, in MB. */
    public double peakMegabytes() throws IOException {
        return megabytes("VmHWM:");
    }

    /** The memory that is resident now, in MB. */
    public double residentMegabytes() throws IOException {
        return megabytes("VmRSS:");
    }

    private double megabytes(String name) throws IOException {
        return Files.readAllLines(books.resolve("status")).stream()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) * 1024 / 1e6)
                .findFirst()
                .orElseThrow();
    }
}
