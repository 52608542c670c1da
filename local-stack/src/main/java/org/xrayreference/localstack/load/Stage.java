package org.xrayreference.localstack.load;

import java.util.concurrent.atomic.AtomicInteger;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What is counted while the site is under one kind of load. Times are in microseconds, from when a call was due. */
final class Stage {
    private static final int DIGITS = 3;

    final String name;
    final AtomicInteger sent = new AtomicInteger();
    final AtomicInteger accepted = new AtomicInteger();
    /** 429 and 503 that say when to come again. */
    final AtomicInteger refused = new AtomicInteger();

    final AtomicInteger otherwise = new AtomicInteger();
    final AtomicInteger ready = new AtomicInteger();
    final AtomicInteger rejected = new AtomicInteger();
    final AtomicInteger pages = new AtomicInteger();
    final AtomicInteger pagesFailed = new AtomicInteger();
    final Histogram browsing = new ConcurrentHistogram(DIGITS);
    final Histogram uploading = new ConcurrentHistogram(DIGITS);
    private final long begin = System.nanoTime();
    private volatile double seconds;
    private volatile double drained;

    Stage(String name) {
        this.name = name;
    }

    void end() {
        seconds = sinceBegin();
    }

    /** Everything that was accepted is decided now, or given up. */
    void drained() {
        drained = sinceBegin() - seconds;
    }

    int lost() {
        return accepted.get() - ready.get() - rejected.get();
    }

    double seconds() {
        return seconds;
    }

    double drainSeconds() {
        return drained;
    }

    double milliseconds(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1_000.0;
    }

    private double sinceBegin() {
        return (System.nanoTime() - begin) / 1e9;
    }
}
