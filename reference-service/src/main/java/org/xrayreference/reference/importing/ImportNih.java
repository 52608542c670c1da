package org.xrayreference.reference.importing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import org.xrayreference.reference.importing.ImportPictures.Picture;
import org.xrayreference.reference.importing.Refusals.Kind;
import org.xrayreference.reference.library.LibraryStore;
import org.xrayreference.reference.library.PictureStore;

/** Loads NIH ChestX-ray14 into the library. Idempotent, and resumable after any end. */
public final class ImportNih {
    private static final int BATCH = 16;

    private final LibraryStore library;
    private final PictureStore pictures;
    private final Supplier<ImportPictures> importPictures;

    ImportNih(LibraryStore library, PictureStore pictures, Supplier<ImportPictures> importPictures) {
        this.library = library;
        this.pictures = pictures;
        this.importPictures = importPictures;
    }

    /** What an import did. */
    record Outcome(ImportPictures.Counts counts, int syntheticRemoved, Refusals refusals) {}

    Outcome run(ImportOptions options, PrintStream progressTo, boolean terminal)
            throws IOException, InterruptedException {
        Refusals refusals = new Refusals();
        Map<String, NihRow> rows = new ReadNihTable(refusals).read(options.csv());
        Map<String, List<NihBox>> boxes = options.boxes().isPresent()
                ? new ReadNihBoxes(refusals).read(options.boxes().get())
                : Map.of();
        Map<String, Path> files = new FindPictures(refusals).in(options.images());
        List<Picture> work = work(rows, boxes, files, refusals);
        pictures.createBucket();
        ImportPictures step = importPictures.get();
        Progress progress = new Progress(work.size(), progressTo, terminal, System::nanoTime);
        inParallel(work, options.threads(), some -> {
            step.take(some, refusals);
            progress.advance(some.size());
        });
        ImportPictures.Counts counts = step.counts();
        boolean anyThere = counts.anyChange() || counts.unchanged() > 0;
        int removed = options.keepSynthetic() || !anyThere ? 0 : removeSynthetic();
        if (counts.anyChange() || removed > 0) {
            library.changed();
        }
        return new Outcome(counts, removed, refusals);
    }

    private static List<Picture> work(
            Map<String, NihRow> rows, Map<String, List<NihBox>> boxes, Map<String, Path> files, Refusals refusals) {
        List<Picture> work = new ArrayList<>();
        files.forEach((name, file) -> {
            NihRow row = rows.get(name);
            if (row == null) {
                refusals.add(Kind.FILE, file.toString(), "has no usable row in the table");
            } else {
                work.add(new Picture(file, row, boxes.getOrDefault(name, List.of())));
            }
        });
        Set<String> without = new HashSet<>(rows.keySet());
        without.removeAll(files.keySet());
        without.stream()
                .sorted()
                .forEach(name ->
                        refusals.add(Kind.ROW_WITHOUT_PICTURE, name, "its picture is not among the given ones"));
        return work;
    }

    private interface Step {
        void take(List<Picture> some);
    }

    /** The first failure ends it all: what is done is kept, and the next run goes on. */
    private static void inParallel(List<Picture> work, int threads, Step step) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> batches = new ArrayList<>();
            for (int from = 0; from < work.size(); from += BATCH) {
                List<Picture> some = work.subList(from, Math.min(work.size(), from + BATCH));
                batches.add(pool.submit(() -> step.take(some)));
            }
            for (Future<?> batch : batches) {
                batch.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The import had to stop", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private int removeSynthetic() {
        List<String> ids = library.removeSynthetic();
        ids.forEach(pictures::remove);
        return ids.size();
    }
}
