package org.xrayreference.upload.outcome;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;

import org.xrayreference.upload.metrics.OldestWaiting;

/** Sees how long the oldest upload has been waiting for its preview. */
@ApplicationScoped
class WaitingUploadsJob {
    private final EntityManager entities;
    private final OldestWaiting oldest;

    WaitingUploadsJob(EntityManager entities, Clock clock, MeterRegistry metrics) {
        this.entities = entities;
        this.oldest = new OldestWaiting(
                "xray.uploads.waiting", "How long the oldest upload has waited for its preview", clock, metrics);
    }

    @Scheduled(
            every = "15s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    void look() {
        oldest.since(
                entities.createQuery("select min(receivedAt) from UploadRow where status = RECEIVED", Instant.class)
                        .getSingleResult());
    }
}
