package org.xrayreference.upload.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Sends what the outbox holds: right after a commit, and every second for what an earlier attempt, or another process,
 * left behind. A row is removed in the transaction that saw Kafka acknowledge it, so an event is sent at least once.
 */
@ApplicationScoped
public class OutboxPublisher {
    private static final Logger LOG = Logger.getLogger(OutboxPublisher.class);
    private static final int BATCH = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final OutboxStore outbox;
    private final MutinyEmitter<String> emitter;
    private final ManagedExecutor executor;
    private final ReentrantLock sending = new ReentrantLock();
    private final AtomicBoolean asked = new AtomicBoolean();
    /** One event is enough to find out whether Kafka is there again. Only touched by who holds the lock. */
    private int batch = BATCH;

    OutboxPublisher(OutboxStore outbox, @Channel("outbox") MutinyEmitter<String> emitter, ManagedExecutor executor) {
        this.outbox = outbox;
        this.emitter = emitter;
        this.executor = executor;
    }

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxStore.OutboxWritten written) {
        executor.execute(this::sendAll);
    }

    @Scheduled(
            every = "{xray.outbox.every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sendAll() {
        asked.set(true);
        // Whoever sends may have looked before this was written, and then looks again: nothing waits for the next tick.
        while (asked.get() && sending.tryLock()) {
            try {
                asked.set(false);
                while (QuarkusTransaction.requiringNew().timeout(60).call(() -> sendSome(batch)) == batch) {
                    batch = BATCH;
                }
            } catch (RuntimeException e) {
                batch = 1;
                LOG.warnf("Events wait in the outbox: %s", e.toString());
            } finally {
                sending.unlock();
            }
        }
    }

    private int sendSome(int most) {
        List<OutboxRow> rows = outbox.lockOldest(most);
        if (!rows.isEmpty()) {
            Uni.join()
                    .all(rows.stream().map(this::send).toList())
                    .andFailFast()
                    .await()
                    .atMost(PATIENCE);
            rows.forEach(OutboxRow::delete);
        }
        return rows.size();
    }

    private Uni<Void> send(OutboxRow row) {
        var headers = new RecordHeaders()
                .add("content-type", "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.US_ASCII));
        return emitter.sendMessage(Message.of(row.payload)
                .addMetadata(TracingMetadata.withCurrent(Traceparent.context(row.traceparent)))
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withTopic(row.topic)
                        .withKey(row.eventKey)
                        .withHeaders(headers)
                        .build()));
    }
}
