package org.xrayreference.reference.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import org.xrayreference.reference.index.LibraryFilms.LibraryState;
import org.xrayreference.reference.snapshot.DamagedSnapshotException;
import org.xrayreference.reference.snapshot.Snapshot;
import org.xrayreference.reference.snapshot.SnapshotFolders;
import org.xrayreference.reference.snapshot.SnapshotStore;

/**
 * Keeps the present index at the present state of the library. Of all replicas the first to see a new state builds its
 * index, from the one it has, and publishes it; the others take it from there. What is on this disk answers meanwhile.
 */
final class KeepIndex implements Closeable {
    private static final Logger LOG = Logger.getLogger(KeepIndex.class);
    private static final int KEPT = 2;

    private final BuildIndex build;
    private final SnapshotFolders folders;
    private final SnapshotStore store;
    private final BuildLock lock;
    private final PresentIndex present;
    private Optional<Snapshot> unpublished = Optional.empty();

    KeepIndex(BuildIndex build, SnapshotFolders folders, SnapshotStore store, BuildLock lock, PresentIndex present) {
        this.build = build;
        this.folders = folders;
        this.store = store;
        this.lock = lock;
        this.present = present;
    }

    void look() throws IOException {
        IndexAbout wanted = build.wanted();
        if (!isPresent(wanted)) {
            if (present.about().isEmpty()) {
                loadWhatThereIs(wanted);
            }
            if (!isPresent(wanted) && !loadPublished(wanted)) {
                lock.alone(() -> build(wanted));
            }
            tidyDisk();
        }
        if (unpublished.isPresent()) {
            lock.alone(this::publish);
        }
        present.closeRetired();
    }

    private boolean isPresent(IndexAbout wanted) {
        return present.about().equals(Optional.of(wanted));
    }

    /** After a start: an older state answers until the present one is here. */
    private void loadWhatThereIs(IndexAbout wanted) throws IOException {
        for (Snapshot snapshot : folders.all()) {
            Optional<IndexAbout> about = wanted.sameKind(snapshot.about());
            if (about.isPresent() && isSound(snapshot)) {
                swap(snapshot, about.get(), "disk");
                return;
            }
        }
        for (Snapshot snapshot : fromStore(store::all, List.<Snapshot>of())) {
            Optional<IndexAbout> about = wanted.sameKind(snapshot.about());
            if (about.isPresent() && fetch(snapshot)) {
                swap(snapshot, about.get(), "object store");
                return;
            }
        }
    }

    private boolean isSound(Snapshot snapshot) throws IOException {
        try {
            folders.check(snapshot);
            return true;
        } catch (DamagedSnapshotException e) {
            LOG.warnf("Removed a damaged index, reason=%s", e.getMessage());
            folders.remove(snapshot);
            return false;
        }
    }

    private boolean loadPublished(IndexAbout wanted) throws IOException {
        Optional<Snapshot> published = fromStore(() -> store.find(wanted.name()), Optional.<Snapshot>empty())
                .filter(snapshot -> snapshot.about().equals(wanted.facts()));
        if (published.isEmpty() || !fetch(published.get())) {
            return false;
        }
        swap(published.get(), wanted, "object store");
        return true;
    }

    /** Without the object store each replica builds its own. */
    private static <T> T fromStore(Supplier<T> question, T otherwise) {
        try {
            return question.get();
        } catch (UncheckedIOException e) {
            LOG.warnf("Published indexes cannot be looked for, reason=%s", e.getMessage());
            return otherwise;
        }
    }

    private boolean fetch(Snapshot snapshot) throws IOException {
        try {
            folders.fetch(snapshot, store);
            return true;
        } catch (DamagedSnapshotException e) {
            LOG.errorf("Refused a damaged snapshot, snapshot=%s, reason=%s", snapshot.name(), e.getMessage());
            store.forget(snapshot);
            return false;
        }
    }

    private void build(IndexAbout wanted) throws IOException {
        // who held the lock before may just have published it
        if (loadPublished(wanted)) {
            return;
        }
        Optional<IndexAbout> before =
                present.about().filter(about -> about.model().equals(wanted.model()));
        Optional<Snapshot> base = before.isPresent() ? folders.find(before.get().name()) : Optional.empty();
        Path folder = folders.startFrom(base, file -> !file.startsWith(Learnt.PREFIX));
        LibraryState state = build.build(folder, wanted.model());
        IndexAbout made = new IndexAbout(state, wanted.model());
        Snapshot snapshot = folders.finish(made.name(), made.facts());
        swap(snapshot, made, "build");
        unpublished = Optional.of(snapshot);
        publish();
    }

    /** A failure is not lost: the next look tries again, and until then the others build their own. */
    private void publish() {
        Snapshot snapshot = unpublished.orElseThrow();
        if (present.open().contains(snapshot.name())) {
            store.publish(snapshot, folders.folder(snapshot));
            store.keepNewest(KEPT);
        }
        unpublished = Optional.empty();
    }

    private void swap(Snapshot snapshot, IndexAbout about, String from) throws IOException {
        LuceneIndex index = new LuceneIndex(folders.folder(snapshot), about);
        present.swap(index);
        LOG.infof(
                "Index loaded, index=%s, model=%s, pictures=%d, bytes=%d, from=%s",
                index.version(), index.model(), index.size(), snapshot.bytes(), from);
    }

    private void tidyDisk() throws IOException {
        Set<String> kept = new HashSet<>(present.open());
        List<Snapshot> all = folders.all();
        all.subList(0, Math.min(KEPT, all.size())).forEach(snapshot -> kept.add(snapshot.name()));
        folders.keepOnly(kept);
    }

    @Override
    public void close() throws IOException {
        folders.close();
    }
}
