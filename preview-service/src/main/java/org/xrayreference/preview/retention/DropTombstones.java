package org.xrayreference.preview.retention;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.xrayreference.preview.storage.Tombstones;

/** Lets go of tombstones that nothing can come back from behind any more. */
final class DropTombstones implements DataClass.Contents {
    private final Tombstones tombstones;

    DropTombstones(Tombstones tombstones) {
        this.tombstones = tombstones;
    }

    @Override
    public int drop(Instant limit) {
        List<String> over = over(limit);
        over.forEach(tombstones::remove);
        return over.size();
    }

    @Override
    public long due(Instant limit) {
        return over(limit).size();
    }

    @Override
    public Optional<Instant> oldest() {
        return tombstones.all().values().stream().min(Instant::compareTo);
    }

    private List<String> over(Instant limit) {
        return tombstones.all().entrySet().stream()
                .filter(tombstone -> !tombstone.getValue().isAfter(limit))
                .map(Map.Entry::getKey)
                .toList();
    }
}
