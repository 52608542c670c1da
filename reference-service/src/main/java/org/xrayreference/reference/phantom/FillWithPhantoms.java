package org.xrayreference.reference.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.xrayreference.reference.intake.Fingerprints;
import org.xrayreference.reference.intake.ShelveFilm;
import org.xrayreference.reference.library.LibraryStore;
import org.xrayreference.reference.library.PictureStore;
import org.xrayreference.reference.library.Reference;
import org.xrayreference.reference.library.ShelvedFilm;

/** Draws those phantoms that the library lacks, a few at a time, for as long as they are wanted. */
final class FillWithPhantoms {
    private static final int AT_ONCE = 15;

    private final LibraryStore library;
    private final PictureStore pictures;
    private final ShelveFilm shelveFilm;
    private final DrawPhantom draw = new DrawPhantom();
    private final SpareTime spareTime = SpareTime.ofThisMachine();

    FillWithPhantoms(LibraryStore library, PictureStore pictures, ShelveFilm shelveFilm) {
        this.library = library;
        this.pictures = pictures;
        this.shelveFilm = shelveFilm;
    }

    /** @return how many were drawn */
    int fill(List<PhantomPlan> plans) throws InterruptedException {
        pictures.createBucket();
        if (!library.wantsSynthetic()) {
            return 0;
        }
        Map<String, Reference> there =
                library.find(plans.stream().map(PhantomPlan::id).toList());
        List<PhantomPlan> missing =
                plans.stream().filter(plan -> !there.containsKey(plan.id())).toList();
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            List<PhantomPlan> some = missing.subList(from, Math.min(missing.size(), from + AT_ONCE));
            if (!shelve(some)) {
                return from;
            }
            library.changed();
        }
        return missing.size();
    }

    private boolean shelve(List<PhantomPlan> plans) throws InterruptedException {
        List<ShelvedFilm> films = new ArrayList<>();
        for (PhantomPlan plan : plans) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            spareTime.await();
            DrawPhantom.Drawn drawn = draw.draw(plan);
            Reference reference = plan.reference(drawn.boxes())
                    .withImage(Fingerprints.sha256(drawn.picture().tones()));
            films.add(shelveFilm.shelve(reference, drawn.picture()));
        }
        boolean kept = library.keepSynthetic(films);
        if (!kept) {
            plans.forEach(plan -> pictures.remove(plan.id()));
        }
        return kept;
    }
}
