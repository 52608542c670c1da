package org.xrayreference.upload.announce;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.jboss.logging.Logger;

import org.xrayreference.upload.outbox.OutboxStore;
import org.xrayreference.upload.outbox.UploadEvent;
import org.xrayreference.upload.record.UploadRow;

/**
 * Tells of a picture once more when no decision has come: the event was lost with Kafka, or the record comes from a
 * backup, which has no topics. What still waits in the outbox has not been told of a first time. Whoever hears of it
 * twice does nothing the second time.
 */
@ApplicationScoped
public class AnnounceAgainJob {
    private static final Logger LOG = Logger.getLogger(AnnounceAgainJob.class);
    private static final int BATCH = 100;

    private final Session session;
    private final OutboxStore outbox;
    private final AnnounceConfig config;
    private final Clock clock;

    AnnounceAgainJob(Session session, OutboxStore outbox, AnnounceConfig config, Clock clock) {
        this.session = session;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "{xray.announce.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    public void run() {
        Instant now = clock.instant();
        List<UploadRow> rows = session.createSelectionQuery(
                        "from UploadRow upload where status = RECEIVED"
                                + " and coalesce(announcedAt, receivedAt) < :limit and expiresAt > :now"
                                + " and not exists (select 1 from OutboxRow where eventKey = upload.id)"
                                + " order by receivedAt",
                        UploadRow.class)
                .setParameter("limit", now.minus(config.after()))
                .setParameter("now", now)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .setMaxResults(BATCH)
                .getResultList();
        for (UploadRow row : rows) {
            outbox.add(UploadEvent.Received.of(row));
            row.announcedAt = now;
        }
        if (!rows.isEmpty()) {
            LOG.warnf("Told again of uploads without a decision count=%d", rows.size());
        }
    }
}
