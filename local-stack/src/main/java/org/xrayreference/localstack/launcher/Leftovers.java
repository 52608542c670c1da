package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Processes of an earlier run that was killed; they end by themselves, which takes some seconds. */
final class Leftovers {
    private static final int PATIENCE_S = 125;

    private Leftovers() {}

    /** One line a process: its number and when it was started, since numbers are used again. */
    static String describe(Stream<Long> pids) {
        return pids.flatMap(pid -> ProcessHandle.of(pid).stream())
                .map(process -> process.pid() + " " + started(process) + "\n")
                .collect(Collectors.joining());
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    /** Waits for them, and kills those that do not end. */
    static void end(Path file) throws IOException, InterruptedException {
        if (!Files.exists(file)) {
            return;
        }
        List<ProcessHandle> processes = read(file);
        if (!processes.isEmpty()) {
            System.out.println("Waiting for the end of an earlier run that was killed …");
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        for (ProcessHandle process : processes) {
            while (process.isAlive() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            process.destroyForcibly();
        }
        Files.delete(file);
    }

    private static List<ProcessHandle> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split(" "))
                .flatMap(parts -> ProcessHandle.of(Long.parseLong(parts[0])).stream()
                        .filter(process -> started(process).equals(parts[1])))
                .toList();
    }
}
