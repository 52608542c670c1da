package org.xrayreference.upload.hold;

import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.xrayreference.upload.raw.RawPictureStore;

/**
 * Shows preview-service, which may read this bucket and asks nobody, what to keep beyond its time: an object
 * {@code holds/<hash of the id>} for each held upload.
 */
@ApplicationScoped
class HoldMarkStore {
    private static final Logger LOG = Logger.getLogger(HoldMarkStore.class);

    private final HoldStore holds;
    private final RawPictureStore objects;

    HoldMarkStore(HoldStore holds, RawPictureStore objects) {
        this.holds = holds;
        this.objects = objects;
    }

    /** Makes the marks what the holds are. */
    @Scheduled(
            every = "{xray.hold.marks-every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void compare() {
        try {
            Set<String> there = objects.list(RawPictureStore.HOLDS).stream()
                    .map(object -> object.key().substring(RawPictureStore.HOLDS.length()))
                    .collect(Collectors.toSet());
            Set<String> held = holds.heldHashes();
            Set<String> over = new HashSet<>(there);
            over.removeAll(held);
            over.forEach(hash -> objects.remove(RawPictureStore.HOLDS + hash));
            held.removeAll(there);
            held.forEach(hash -> objects.putText(RawPictureStore.HOLDS + hash, "held"));
        } catch (UncheckedIOException e) {
            LOG.warn("The marks of holds wait: the object store does not answer", e);
        }
    }
}
