package org.xrayreference.reference.reembedding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.xrayreference.reference.embedding.Embedders;
import org.xrayreference.reference.embedding.ImageEmbedder;
import org.xrayreference.reference.library.ModelStore;
import org.xrayreference.reference.library.ModelStore.Served;
import org.xrayreference.reference.progress.JobLog;
import org.xrayreference.reference.upload.UploadEmbeddingStore;

/**
 * Shows the configured embedder every library picture that it has not seen, then lets it answer. Until then the one
 * before it does. Each batch is kept at once: after any end, the next run goes on where this one was.
 */
public final class ReembedLibrary {
    private static final int READ_AT_ONCE = 512;
    private static final int BATCH = 16;

    private final Embedders embedders;
    private final ModelStore models;
    private final UploadEmbeddingStore uploads;
    private final EmbedKeptPictures embedKept;
    private final JobLog jobs;

    ReembedLibrary(
            Embedders embedders,
            ModelStore models,
            UploadEmbeddingStore uploads,
            EmbedKeptPictures embedKept,
            JobLog jobs) {
        this.embedders = embedders;
        this.models = models;
        this.uploads = uploads;
        this.embedKept = embedKept;
        this.jobs = jobs;
    }

    /** Sees the work go on; called by several threads. */
    interface Watcher {
        void begins(String model, long missing);

        void advanced(int pictures);
    }

    /**
     * @param model which answers now
     * @param before which answered before, if it is another
     * @param failed pictures that cannot be read: they are left out
     */
    record Outcome(String model, Optional<String> before, long embedded, long failed) {}

    Outcome run(int threads, Watcher watcher) throws InterruptedException {
        ImageEmbedder embedder = embedders.configured();
        String model = embedder.name();
        Optional<String> before = models.serving().filter(serving -> !serving.equals(model));
        embedders.keepConfigured();
        long missing = models.countMissing(model);
        watcher.begins(model, missing);
        long embedded = missing == 0 ? 0 : embedMissing(embedder, threads, watcher, missing);
        if (embedded > 0 || !models.serving().equals(Optional.of(model))) {
            Served served = models.serve(model);
            uploads.keepOnlyModels(served.kept());
            served.dropped().ifPresent(embedders::forget);
        }
        return new Outcome(model, before, embedded, missing - embedded);
    }

    private long embedMissing(ImageEmbedder embedder, int threads, Watcher watcher, long missing)
            throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads, ReembedLibrary::inBackground);
        try (JobLog.Run run = jobs.begin("reembed", missing)) {
            long embedded = 0;
            List<String> ids = models.missing(embedder.name(), "", READ_AT_ONCE);
            while (!ids.isEmpty()) {
                embedded += embed(ids, embedder, pool, watcher);
                run.advance(ids.size());
                ids = models.missing(embedder.name(), ids.get(ids.size() - 1), READ_AT_ONCE);
            }
            run.done();
            return embedded;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Embedding had to stop", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private long embed(List<String> ids, ImageEmbedder embedder, ExecutorService pool, Watcher watcher)
            throws InterruptedException, ExecutionException {
        List<Future<Integer>> batches = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<String> batch = ids.subList(from, Math.min(ids.size(), from + BATCH));
            batches.add(pool.submit(() -> {
                int embedded = embedKept.embed(batch, embedder);
                watcher.advanced(batch.size());
                return embedded;
            }));
        }
        long embedded = 0;
        for (Future<Integer> batch : batches) {
            embedded += batch.get();
        }
        return embedded;
    }

    /** Whoever visits the site meanwhile comes first. */
    private static Thread inBackground(Runnable work) {
        Thread thread = new Thread(work, "reembed");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }
}
