package org.xrayreference.gateway.accesslog;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.jboss.logging.Logger;

/**
 * Takes entries without ever waiting, and writes them on a thread of its own: many at a time, since to wake a thread and
 * to tell the disk for every one would cost more than the line.
 */
final class AccessLog implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(AccessLog.class);
    private static final long PAUSE_MILLIS = 500;
    private static final long GULP_MILLIS = 50;
    private static final long LAST_LINES_MILLIS = 5_000;

    private final Lines lines;
    private final BlockingQueue<AccessEntry> waiting;
    private final AtomicLong lost = new AtomicLong();
    private final Thread writer = new Thread(this::writeAll, "access-log");
    private volatile boolean closing;

    AccessLog(Lines lines, int queue) {
        this.lines = lines;
        this.waiting = new ArrayBlockingQueue<>(queue);
        writer.setDaemon(true);
        writer.start();
    }

    void add(AccessEntry entry) {
        if (!waiting.offer(entry)) {
            lost.incrementAndGet();
        }
    }

    private void writeAll() {
        try {
            while (!closing || !waiting.isEmpty()) {
                AccessEntry entry = waiting.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                if (entry != null) {
                    writeWithAllThatWait(entry);
                    LockSupport.parkNanos(closing ? 0 : TimeUnit.MILLISECONDS.toNanos(GULP_MILLIS));
                }
                tellWhatIsLost();
            }
            lines.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.error("The access log cannot be closed", e);
        }
    }

    private void writeWithAllThatWait(AccessEntry first) {
        for (AccessEntry entry = first; entry != null; entry = waiting.poll()) {
            write(entry);
        }
        try {
            lines.flush();
        } catch (IOException e) {
            LOG.debug("The access log cannot be written", e);
        }
    }

    private void write(AccessEntry entry) {
        try {
            lines.write(entry.at(), entry.toLine());
        } catch (IOException e) {
            LOG.debug("The access log cannot be written", e);
            lost.incrementAndGet();
        }
    }

    private void tellWhatIsLost() {
        long number = lost.getAndSet(0);
        if (number > 0) {
            LOG.errorf("The access log did not take lines count=%d", number);
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            writer.join(LAST_LINES_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
