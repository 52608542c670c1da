package org.xrayreference.upload.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.xrayreference.upload.raw.RawPictureStore;

/**
 * Compares what lies in the bucket with what should: a picture without a record that wants it came from a process that
 * died between two steps, and goes.
 */
@ApplicationScoped
public class SweepJob {
    private static final Logger LOG = Logger.getLogger(SweepJob.class);
    private static final int BATCH = 500;

    private final RawPictureStore pictures;
    private final EntityManager entities;
    private final RetentionConfig config;
    private final Clock clock;

    SweepJob(RawPictureStore pictures, EntityManager entities, RetentionConfig config, Clock clock) {
        this.pictures = pictures;
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "{xray.retention.sweep-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    public void run() {
        // Younger ones may be on their way.
        Instant limit = clock.instant().minus(config.pending());
        List<String> keys = pictures.list("").stream()
                .filter(object -> !object.key().startsWith(RawPictureStore.HOLDS)
                        && object.since().isBefore(limit))
                .map(RawPictureStore.StoredObject::key)
                .toList();
        int removed = 0;
        for (int from = 0; from < keys.size(); from += BATCH) {
            List<String> batch = new ArrayList<>(keys.subList(from, Math.min(from + BATCH, keys.size())));
            batch.removeAll(wanted(batch));
            batch.forEach(pictures::remove);
            removed += batch.size();
        }
        if (removed > 0) {
            LOG.warnf("The sweep removed raw pictures that no record wants count=%d", removed);
        }
    }

    @Transactional
    Set<String> wanted(List<String> keys) {
        return new HashSet<>(entities.createQuery(
                        "select id from UploadRow where id in :keys and rawRemovalRequested = false", String.class)
                .setParameter("keys", keys)
                .getResultList());
    }
}
