package org.xrayreference.preview.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

import org.xrayreference.preview.pipeline.Outcome;
import org.xrayreference.preview.pipeline.StepWatch;
import org.xrayreference.preview.worker.DecodeWorker.WorkerEndedException;

/**
 * A few workers, started when first needed and replaced when they end. A picture that ends its worker by time or memory
 * is refused; a worker that ends for another reason costs the picture nothing but one second try.
 */
public final class DecodeWorkerPool implements AutoCloseable {
    private final WorkerCommand command;
    private final Duration limit;
    private final long maxMemory;
    private final StepWatch watch;
    private final BlockingQueue<Slot> free;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "decode-deadlines");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean closed;

    DecodeWorkerPool(WorkerCommand command, int workers, Duration limit, long maxMemory, StepWatch watch) {
        this.command = command;
        this.limit = limit;
        this.maxMemory = maxMemory;
        this.watch = watch;
        this.free = new ArrayBlockingQueue<>(workers);
        for (int i = 0; i < workers; i++) {
            free.add(new Slot());
        }
    }

    /** Starts the workers that do not run yet, one after the other. */
    public void warm() {
        for (int left = free.size(); left > 0 && !closed; left--) {
            withSlot(Slot::worker);
        }
    }

    /** Waits for a free worker, then at most the time limit for its answer. */
    public Outcome make(Path file) {
        return withSlot(slot -> {
            DecodeWorker worker = slot.worker();
            long start = System.nanoTime();
            try {
                return worker.make(file, limit, watch);
            } catch (WorkerEndedException first) {
                Duration left = limit.minusNanos(System.nanoTime() - start);
                return first.tookTooLong() || first.tookTooMuchMemory() || left.isNegative()
                        ? refused(first)
                        : again(slot, file, left);
            }
        });
    }

    /** In what the first try has left of the time. */
    private Outcome again(Slot slot, Path file, Duration left) {
        try {
            return slot.worker().make(file, left, watch);
        } catch (WorkerEndedException second) {
            return refused(second);
        }
    }

    private Outcome.Refused refused(WorkerEndedException ended) {
        if (ended.tookTooLong()) {
            return new Outcome.Refused(
                    "took-too-long",
                    "This picture was not decoded after " + limit.toSeconds() + " seconds, which is the limit."
                            + " Save it again as an ordinary PNG or JPEG and try that.");
        }
        String reason = ended.tookTooMuchMemory()
                ? "needs more memory to decode than there is for one, " + maxMemory / (1024 * 1024) + " MiB"
                : "cannot be decoded";
        return new Outcome.Refused(
                "too-complex",
                "This picture " + reason + ". Save a smaller copy as an ordinary PNG or JPEG and try that.");
    }

    private <T> T withSlot(Function<Slot, T> use) {
        Slot slot;
        try {
            slot = free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkerUnavailableException("interrupted while waiting for a decode worker", e);
        }
        try {
            return use.apply(slot);
        } finally {
            free.add(slot);
        }
    }

    @Override
    public void close() {
        closed = true;
        clock.shutdownNow();
        free.forEach(Slot::end);
    }

    private final class Slot {
        private DecodeWorker worker;

        DecodeWorker worker() {
            if (worker == null || !worker.isAlive()) {
                end();
                worker = DecodeWorker.start(command, clock);
            }
            return worker;
        }

        void end() {
            if (worker != null) {
                worker.close();
                worker = null;
            }
        }
    }
}
