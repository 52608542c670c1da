package org.xrayreference.reference.index;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The index that answers now; it changes at once and without a pause. */
public final class PresentIndex {
    private final AtomicReference<SimilarityIndex> present = new AtomicReference<>();
    private volatile boolean preparing;

    public Optional<SimilarityIndex> get() {
        return Optional.ofNullable(present.get());
    }

    /** Whether vectors are still being made for the whole library: what looks alike cannot be told until then. */
    public boolean isPreparing() {
        return preparing;
    }

    void swap(SimilarityIndex index, boolean stillPreparing) {
        present.set(index);
        preparing = stillPreparing;
    }
}
