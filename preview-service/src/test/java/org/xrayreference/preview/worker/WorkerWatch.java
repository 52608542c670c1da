package org.xrayreference.preview.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at this process's children again and again: which there were, and how much memory each has held at most. */
final class WorkerWatch implements AutoCloseable {
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final long LOOK_EVERY_MILLIS = 5;
    private static final int LIST_EVERY = 20;

    /** Peak resident bytes by process id; 0 where the system does not tell. */
    private final Map<Long, Long> peaks = new ConcurrentHashMap<>();

    private final Thread thread = new Thread(this::watch, "worker-watch");
    private volatile boolean closed;

    WorkerWatch() {
        thread.start();
    }

    private void watch() {
        try {
            for (int turn = 0; !closed; turn++) {
                if (turn % LIST_EVERY == 0) {
                    ProcessHandle.current().children().forEach(child -> peaks.putIfAbsent(child.pid(), 0L));
                }
                peaks.replaceAll((pid, peak) -> Math.max(peak, peak(pid)));
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException nobodyDoesThis) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing for a child that is only being started: until it runs its own program it has this process's memory. */
    private static long peak(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            if (!Files.readString(process.resolve("cmdline")).contains(DecodeWorkerMain.class.getName())) {
                return 0;
            }
            Matcher matcher = PEAK.matcher(Files.readString(process.resolve("status")));
            return matcher.find() ? 1024 * Long.parseLong(matcher.group(1)) : 0;
        } catch (IOException goneOrNotLinux) {
            return 0;
        }
    }

    int started() {
        return peaks.size();
    }

    long highestPeak() {
        return peaks.values().stream().mapToLong(peak -> peak).max().orElse(0);
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
