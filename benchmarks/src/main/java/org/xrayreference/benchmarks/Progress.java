package org.xrayreference.benchmarks;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Says how far a long step has come, twenty times in all. May be told by several threads. */
public final class Progress {
    private static final int TIMES = 20;

    private final String step;
    private final long all;
    private final long start = System.nanoTime();
    private final AtomicLong done = new AtomicLong();

    public Progress(String step, long all) {
        this.step = step;
        this.all = all;
    }

    /** One more is done. */
    public void oneMore() {
        long now = done.incrementAndGet();
        if (now * TIMES / all > (now - 1) * TIMES / all) {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.err.printf("%s: %d %% after %d s%n", step, 100 * now / all, took.toSeconds());
        }
    }
}
