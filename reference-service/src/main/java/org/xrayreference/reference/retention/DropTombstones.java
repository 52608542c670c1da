package org.xrayreference.reference.retention;

import java.time.Instant;
import java.util.Optional;

/** Lets go of tombstones that nothing can come back from behind any more. */
final class DropTombstones implements DataClass.Contents {
    private final KeptUploadsStore store;

    DropTombstones(KeptUploadsStore store) {
        this.store = store;
    }

    @Override
    public int drop(Instant limit) {
        return store.dropTombstones(limit);
    }

    @Override
    public long due(Instant limit) {
        return store.dueTombstones(limit);
    }

    @Override
    public Optional<Instant> oldest() {
        return store.oldestTombstone();
    }
}
