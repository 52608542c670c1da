package org.xrayreference.reference.index;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The index that answers now; it changes at once and without a pause. */
public final class PresentIndex {
    private final AtomicReference<SimilarityIndex> present = new AtomicReference<>();

    public Optional<SimilarityIndex> get() {
        return Optional.ofNullable(present.get());
    }

    void swap(SimilarityIndex index) {
        present.set(index);
    }
}
