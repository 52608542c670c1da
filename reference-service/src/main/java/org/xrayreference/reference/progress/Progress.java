package org.xrayreference.reference.progress;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Locale;

/**
 * Shows how far a long work has come, at which rate of the last minute, and how long it will still take: one line that
 * is written over on a terminal, a line now and then elsewhere. What is counted and what the work is measured by may
 * differ: of pictures in archives only the bytes are known before. Safe for use by several threads.
 */
public final class Progress implements AutoCloseable {
    private static final int BAR = 30;
    private static final Duration ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);
    private static final long RECENT = Duration.ofMinutes(1).toNanos();

    private final Unit unit;
    private final long work;
    private final Screen screen;
    private final ArrayDeque<Sample> recent = new ArrayDeque<>();
    private long shown;
    private long count;
    private long done;

    /** @param work what the whole work weighs; 0 when nobody knows */
    public Progress(Unit unit, long work, Screen screen) {
        this.unit = unit;
        this.work = work;
        this.screen = screen;
        this.shown = screen.nanos().getAsLong();
        recent.add(new Sample(shown, 0, 0));
    }

    /** What is counted. */
    public enum Unit {
        PICTURES("pictures", 1, "%.0f"),
        ROWS("rows", 1, "%.0f"),
        MEGABYTES("MB", 1_000_000, "%.1f");

        private final String name;
        private final double size;
        private final String form;

        Unit(String name, double size, String form) {
            this.name = name;
            this.size = size;
            this.form = form;
        }

        private String of(long count) {
            return String.format(Locale.ROOT, form, count / size) + " " + name;
        }
    }

    private record Sample(long nanos, long count, long done) {}

    /** Starts at what an earlier run did. */
    public synchronized void startAt(long counted, long weight) {
        count = counted;
        done = weight;
        recent.clear();
        recent.add(new Sample(screen.nanos().getAsLong(), count, done));
    }

    public synchronized void advance(long more, long weight) {
        count += more;
        done += weight;
        long now = screen.nanos().getAsLong();
        long interval = (screen.terminal() ? ON_TERMINAL : ELSEWHERE).toNanos();
        if (now - shown >= interval) {
            show(now);
        }
    }

    private void show(long now) {
        shown = now;
        Sample oldest = recent.getFirst();
        while (recent.size() > 1 && now - oldest.nanos > RECENT) {
            recent.removeFirst();
            oldest = recent.getFirst();
        }
        String line = line(now, oldest);
        recent.add(new Sample(now, count, done));
        screen.out().print(screen.terminal() ? "\r" + line : line + "\n");
        screen.out().flush();
    }

    /** Shows the end. */
    @Override
    public synchronized void close() {
        show(screen.nanos().getAsLong());
        if (screen.terminal()) {
            screen.out().println();
        }
    }

    private String line(long now, Sample since) {
        double seconds = Math.max(1e-3, (now - since.nanos) / 1e9);
        String counted =
                unit.of(count) + String.format(Locale.ROOT, "  %.1f/s", (count - since.count) / unit.size / seconds);
        if (work <= 0) {
            return counted;
        }
        double rate = (done - since.done) / seconds;
        int filled = (int) Math.min(BAR, BAR * done / work);
        return String.format(
                Locale.ROOT,
                "[%s%s] %d %%  %s  %s left",
                "#".repeat(filled),
                ".".repeat(BAR - filled),
                Math.min(100, 100 * done / work),
                counted,
                rate <= 0 ? "?" : span(Math.round(Math.max(0, work - done) / rate)));
    }

    /** Hours, minutes and seconds. */
    public static String span(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
