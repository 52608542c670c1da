package org.xrayreference.reference.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Hands pictures to workers, a few at a time. All that are under way hold no more than so many bytes, so whoever brings
 * them waits for whoever takes them. The first failure ends it all.
 */
final class Conveyor implements OfferPictures.Taker, AutoCloseable {
    private static final int BATCH = 8;
    private static final int KIB = 1024;
    /** What a picture counts at least: the smallest ones must not come in their millions. */
    private static final int LEAST = 64;

    private final Consumer<List<Picture>> work;
    private final int size;
    private final Semaphore room;
    private final ExecutorService workers;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private List<Picture> batch = new ArrayList<>(BATCH);

    /** @param bytes the most that pictures under way may hold */
    Conveyor(int threads, long bytes, Consumer<List<Picture>> work) {
        this.work = work;
        this.size = (int) Math.min(Integer.MAX_VALUE, bytes / KIB);
        this.room = new Semaphore(size);
        this.workers = Executors.newFixedThreadPool(threads);
    }

    @Override
    public void take(Picture picture) throws InterruptedException {
        if (!room.tryAcquire(weight(picture))) {
            // what waits here must move on, or no room would ever come
            hand();
            room.acquire(weight(picture));
        }
        batch.add(picture);
        if (batch.size() == BATCH) {
            hand();
        }
    }

    private int weight(Picture picture) {
        return Math.min(size, Math.max(LEAST, picture.bytes().length / KIB));
    }

    private void hand() {
        throwFailure();
        if (!batch.isEmpty()) {
            List<Picture> some = batch;
            batch = new ArrayList<>(BATCH);
            workers.execute(() -> work(some));
        }
    }

    private void work(List<Picture> some) {
        try {
            if (failure.get() == null) {
                work.accept(some);
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        } finally {
            room.release(some.stream().mapToInt(this::weight).sum());
        }
    }

    private void throwFailure() {
        if (failure.get() != null) {
            throw new IllegalStateException("The import had to stop", failure.get());
        }
    }

    /** Waits for the last ones. */
    void finish() throws InterruptedException {
        hand();
        workers.shutdown();
        while (!workers.awaitTermination(1, TimeUnit.MINUTES)) {
            throwFailure();
        }
        throwFailure();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
