package org.xrayreference.reference.index;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.jboss.logging.Logger;

import org.xrayreference.reference.library.LibraryListing;

/** The index that answers now; it changes at once and without a pause: who has the one before may go on asking it. */
public final class PresentIndex {
    private static final Logger LOG = Logger.getLogger(PresentIndex.class);
    /** Much longer than any request may take. */
    static final Duration GRACE = Duration.ofMinutes(2);

    private final AtomicReference<LuceneIndex> present = new AtomicReference<>();
    private final Deque<Retired> retired = new ArrayDeque<>();
    private final Clock clock;
    private volatile boolean preparing;

    PresentIndex(Clock clock) {
        this.clock = clock;
    }

    private record Retired(LuceneIndex index, Instant at) {}

    public Optional<SimilarityIndex> get() {
        return Optional.ofNullable(present.get());
    }

    /** Whether vectors are still being made for the whole library: what looks alike cannot be told until then. */
    public boolean isPreparing() {
        return preparing;
    }

    void preparing(boolean stillPreparing) {
        preparing = stillPreparing;
    }

    Optional<LibraryListing> listing() {
        return Optional.ofNullable(present.get());
    }

    Optional<IndexAbout> about() {
        return Optional.ofNullable(present.get()).map(LuceneIndex::about);
    }

    synchronized void swap(LuceneIndex index) {
        LuceneIndex before = present.getAndSet(index);
        if (before != null) {
            retired.add(new Retired(before, clock.instant()));
        }
    }

    /** Lets go of those that nobody can be asking any more. */
    synchronized void closeRetired() {
        while (!retired.isEmpty() && retired.element().at().plus(GRACE).isBefore(clock.instant())) {
            close(retired.remove().index());
        }
    }

    /** The names of the snapshots that are open. */
    synchronized Set<String> open() {
        Set<String> open = new HashSet<>();
        about().ifPresent(about -> open.add(about.name()));
        retired.forEach(index -> open.add(index.index().about().name()));
        return open;
    }

    private static void close(LuceneIndex index) {
        try {
            index.close();
        } catch (IOException e) {
            LOG.warnf(e, "An old index could not be closed, index=%s", index.version());
        }
    }
}
