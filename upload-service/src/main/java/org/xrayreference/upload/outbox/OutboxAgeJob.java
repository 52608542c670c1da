package org.xrayreference.upload.outbox;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;

import org.xrayreference.upload.metrics.OldestWaiting;

/** Sees how long the oldest event has been waiting to be sent. */
@ApplicationScoped
class OutboxAgeJob {
    private final EntityManager entities;
    private final OldestWaiting oldest;

    OutboxAgeJob(EntityManager entities, Clock clock, MeterRegistry metrics) {
        this.entities = entities;
        this.oldest =
                new OldestWaiting("xray.outbox.age", "How long the oldest event has waited to be sent", clock, metrics);
    }

    @Scheduled(
            every = "15s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    void look() {
        oldest.since(entities.createQuery("select min(createdAt) from OutboxRow", Instant.class)
                .getSingleResult());
    }
}
