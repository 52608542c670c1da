package org.xrayreference.reference.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.xrayreference.reference.upload.PreviewStore;

/**
 * Compares what is kept with what should be: the embedding of a deleted upload goes, as a crash between two steps may
 * have left it; so does one that is over its time without a word from upload-service, once its preview is gone. A held
 * upload's preview stays, and its embedding with it.
 */
final class SweepEmbeddings implements DataClass.Contents {
    private final KeptUploadsStore store;
    private final PreviewStore previews;
    private final Duration patience;

    SweepEmbeddings(KeptUploadsStore store, PreviewStore previews, Duration patience) {
        this.store = store;
        this.previews = previews;
        this.patience = patience;
    }

    @Override
    public int drop(Instant limit) {
        Set<String> over = over(limit);
        over.forEach(store::forget);
        return over.size();
    }

    @Override
    public long due(Instant limit) {
        return over(limit).size();
    }

    @Override
    public Optional<Instant> oldest() {
        return store.oldestEmbedding();
    }

    private Set<String> over(Instant limit) {
        Set<String> over = new LinkedHashSet<>(store.deletedWithEmbedding());
        store.embeddedUntil(limit.minus(patience)).stream()
                .filter(upload -> !previews.isThere(upload))
                .forEach(over::add);
        return over;
    }
}
