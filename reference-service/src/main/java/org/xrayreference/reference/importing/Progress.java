package org.xrayreference.reference.importing;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows how far a long work has come, at which rate, and how long it will still take: one line that is written over
 * on a terminal, a line now and then elsewhere.
 */
public final class Progress {
    private static final int BAR = 30;
    private static final Duration ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);

    private final int total;
    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanos;
    private final long start;
    private long shown;
    private int done;

    public Progress(int total, PrintStream out, boolean terminal, LongSupplier nanos) {
        this.total = total;
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.shown = start;
    }

    public synchronized void advance(int count) {
        done += count;
        long now = nanos.getAsLong();
        long interval = (terminal ? ON_TERMINAL : ELSEWHERE).toNanos();
        if (done == total || now - shown >= interval) {
            shown = now;
            out.print(terminal ? "\r" + line(now) + (done == total ? "\n" : "") : line(now) + "\n");
            out.flush();
        }
    }

    private String line(long now) {
        double seconds = Math.max(1e-3, (now - start) / 1e9);
        double rate = done / seconds;
        long left = rate == 0 ? 0 : Math.round((total - done) / rate);
        int filled = total == 0 ? BAR : (int) ((long) BAR * done / total);
        return String.format(
                Locale.ROOT,
                "[%s%s] %d of %d (%d %%)  %.1f/s  %d:%02d:%02d left",
                "#".repeat(filled),
                ".".repeat(BAR - filled),
                done,
                total,
                total == 0 ? 100 : 100L * done / total,
                rate,
                left / 3600,
                left / 60 % 60,
                left % 60);
    }
}
