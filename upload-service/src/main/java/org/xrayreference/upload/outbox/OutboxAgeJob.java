package org.xrayreference.upload.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;

/** Sees how long the oldest event has been waiting to be sent. */
@ApplicationScoped
class OutboxAgeJob {
    private static final double MILLIS = 1000.0;

    private final EntityManager entities;
    private final Clock clock;
    private volatile Instant oldest;

    OutboxAgeJob(EntityManager entities, Clock clock, MeterRegistry metrics) {
        this.entities = entities;
        this.clock = clock;
        Gauge.builder("xray.outbox.age", this::age)
                .description("How long the oldest event has waited to be sent")
                .baseUnit("seconds")
                .register(metrics);
    }

    @Scheduled(
            every = "15s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    void look() {
        oldest = entities.createQuery("select min(createdAt) from OutboxRow", Instant.class)
                .getSingleResult();
    }

    private double age() {
        Instant since = oldest;
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / MILLIS);
    }
}
