package org.xrayreference.reference.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.xrayreference.reference.importing.Refusals.Kind;
import org.xrayreference.reference.library.FactsStore;
import org.xrayreference.reference.library.LibraryStore;
import org.xrayreference.reference.library.Reference;
import org.xrayreference.reference.progress.Progress;

/** Takes the rows of the table without pictures. Those that have a picture keep it. */
final class LoadMetadata {
    private static final int BATCH = 1000;

    private final LibraryStore library;
    private final FactsStore factsStore;
    private int taken;
    private int corrected;
    private int unchanged;

    LoadMetadata(LibraryStore library, FactsStore factsStore) {
        this.library = library;
        this.factsStore = factsStore;
    }

    Counts load(NihFacts facts, Refusals refusals, Progress progress) {
        List<NihRow> batch = new ArrayList<>(BATCH);
        Collection<NihRow> rows = facts.rows().values();
        int left = rows.size();
        for (NihRow row : rows) {
            batch.add(row);
            left--;
            if (batch.size() == BATCH || left == 0) {
                load(batch, facts, refusals);
                progress.advance(batch.size(), batch.size());
                batch.clear();
            }
        }
        return new Counts(taken, corrected, unchanged);
    }

    private void load(List<NihRow> rows, NihFacts facts, Refusals refusals) {
        Map<String, Reference> present =
                library.find(rows.stream().map(NihRow::id).toList());
        List<Reference> fresh = new ArrayList<>();
        List<Reference> changed = new ArrayList<>();
        for (NihRow row : rows) {
            Optional<Reference> now = Optional.ofNullable(present.get(row.id()));
            Reference wanted = facts.reference(row, now, now.flatMap(Reference::imageSha256));
            if (now.isEmpty()) {
                fresh.add(wanted);
            } else if (wanted.equals(now.get())) {
                unchanged++;
            } else if (now.get().hasImage() && !wanted.hasPictureOf(now.get())) {
                refusals.add(
                        Kind.DOUBT,
                        row.fileName(),
                        "its row has changed to another size, but its picture is kept in the old one:"
                                + " import the picture again");
                unchanged++;
            } else {
                changed.add(wanted);
            }
        }
        factsStore.write(fresh, changed);
        taken += fresh.size();
        corrected += changed.size();
    }
}
