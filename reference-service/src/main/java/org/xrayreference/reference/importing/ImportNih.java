package org.xrayreference.reference.importing;

import java.util.List;
import java.util.function.Supplier;

import org.xrayreference.reference.importing.Refusals.Kind;
import org.xrayreference.reference.library.LibraryStore;
import org.xrayreference.reference.library.PictureStore;
import org.xrayreference.reference.library.Reference;
import org.xrayreference.reference.progress.JobLog;
import org.xrayreference.reference.progress.Progress;
import org.xrayreference.reference.progress.Progress.Unit;
import org.xrayreference.reference.progress.Screen;

/** Loads NIH ChestX-ray14 into the library. Idempotent, and resumable after any end. */
public final class ImportNih {
    private static final long LEAST_UNDER_WAY = 16 << 20;

    private final LibraryStore library;
    private final PictureStore pictures;
    private final Supplier<ImportPictures> importPictures;
    private final Supplier<LoadMetadata> loadMetadata;
    private final JobLog jobs;

    ImportNih(
            LibraryStore library,
            PictureStore pictures,
            Supplier<ImportPictures> importPictures,
            Supplier<LoadMetadata> loadMetadata,
            JobLog jobs) {
        this.library = library;
        this.pictures = pictures;
        this.importPictures = importPictures;
        this.loadMetadata = loadMetadata;
        this.jobs = jobs;
    }

    /** What an import did. */
    record Outcome(Counts counts, int syntheticRemoved) {}

    /** Pictures, and the facts that the tables say of them. */
    Outcome pictures(
            NihFacts facts, FindSources.Found found, ImportOptions.Manner manner, Refusals refusals, Screen screen)
            throws InterruptedException {
        boolean untold = library.beginChange();
        pictures.createBucket();
        ImportPictures step = importPictures.get();
        long underWay = Math.max(LEAST_UNDER_WAY, Runtime.getRuntime().maxMemory() / 8);
        try (JobLog.Run run = jobs.begin("import", facts.rows().size());
                Progress progress = new Progress(Unit.PICTURES, found.bytes(), screen);
                Conveyor conveyor = new Conveyor(manner.threads(), underWay, some -> {
                    step.take(some, facts, refusals);
                    run.advance(some.size());
                    progress.advance(
                            some.size(), some.stream().mapToLong(Picture::work).sum());
                })) {
            OfferPictures offer = new OfferPictures(facts.rows(), refusals, progress);
            offer.from(found, conveyor);
            conveyor.finish();
            run.done();
            offer.missing()
                    .forEach(name ->
                            refusals.add(Kind.ROW_WITHOUT_PICTURE, name, "its picture is not among the given ones"));
        }
        int removed = manner.keepSynthetic() || step.counts().all() == 0 ? 0 : removeSynthetic();
        tell(untold || step.counts().anyChange() || removed > 0);
        return new Outcome(step.counts(), removed);
    }

    /** The rows alone. Drawn films keep their place: without them nothing could be looked at. */
    Outcome metadata(NihFacts facts, Refusals refusals, Screen screen) {
        boolean untold = library.beginChange();
        int rows = facts.rows().size();
        try (JobLog.Run run = jobs.begin("import", rows);
                Progress progress = new Progress(Unit.ROWS, rows, screen)) {
            Counts counts = loadMetadata.get().load(facts, refusals, progress);
            run.advance(rows);
            run.done();
            tell(untold || counts.anyChange());
            return new Outcome(counts, 0);
        }
    }

    private void tell(boolean anyChange) {
        if (anyChange) {
            library.changed();
        } else {
            library.changedNothing();
        }
    }

    private int removeSynthetic() {
        List<String> ids = library.removeSynthetic();
        // all of them, also those whose rows an import removed that was killed before this
        pictures.removeAll(Reference.DRAWN);
        return ids.size();
    }
}
