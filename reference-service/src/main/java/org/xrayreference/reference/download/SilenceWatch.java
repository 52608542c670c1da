package org.xrayreference.reference.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Closes a stream on which nothing has come for too long: the JDK's HTTP client waits for ever. */
final class SilenceWatch implements AutoCloseable {
    private static final int LOOKS = 4;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(look -> {
        Thread thread = new Thread(look, "silence");
        thread.setDaemon(true);
        return thread;
    });
    private volatile long heard = System.nanoTime();
    private volatile boolean silent;

    SilenceWatch(InputStream stream, Duration longest) {
        long every = Math.max(1, longest.toMillis() / LOOKS);
        clock.scheduleAtFixedRate(() -> look(stream, longest), every, every, TimeUnit.MILLISECONDS);
    }

    void heard() {
        heard = System.nanoTime();
    }

    /** Whether the stream ended because of this. */
    boolean silent() {
        return silent;
    }

    private void look(InputStream stream, Duration longest) {
        if (System.nanoTime() - heard > longest.toNanos()) {
            silent = true;
            try {
                stream.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
