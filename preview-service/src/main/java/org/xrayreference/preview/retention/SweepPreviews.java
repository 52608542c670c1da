package org.xrayreference.preview.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

import org.xrayreference.preview.storage.Previews;
import org.xrayreference.preview.storage.RawUploads;
import org.xrayreference.preview.storage.Tombstones;
import org.xrayreference.preview.upload.UploadId;

/**
 * Compares what is in the bucket with what should be: what was made of a deleted upload goes, as a crash between two
 * steps may have left it; so does what is long over its time without a word from upload-service, unless it is held.
 */
final class SweepPreviews implements DataClass.Contents {
    private final Previews previews;
    private final Tombstones tombstones;
    private final RawUploads rawUploads;
    private final Duration patience;

    SweepPreviews(Previews previews, Tombstones tombstones, RawUploads rawUploads, Duration patience) {
        this.previews = previews;
        this.tombstones = tombstones;
        this.rawUploads = rawUploads;
        this.patience = patience;
    }

    @Override
    public int drop(Instant limit) {
        return find(limit, previews::remove);
    }

    @Override
    public long due(Instant limit) {
        return find(limit, upload -> {});
    }

    private int find(Instant limit, Consumer<UploadId> use) {
        Set<String> deleted = tombstones.all().keySet();
        Instant unheard = limit.minus(patience);
        LongAdder found = new LongAdder();
        previews.each((upload, since) -> {
            boolean isOver = !since.isAfter(unheard) && !rawUploads.isHeld(upload);
            if (isOver || deleted.contains(upload.hash())) {
                use.accept(upload);
                found.increment();
            }
        });
        return found.intValue();
    }

    @Override
    public Optional<Instant> oldest() {
        AtomicReference<Instant> oldest = new AtomicReference<>();
        previews.each((upload, since) -> oldest.accumulateAndGet(since, (a, b) -> a == null || b.isBefore(a) ? b : a));
        return Optional.ofNullable(oldest.get());
    }
}
