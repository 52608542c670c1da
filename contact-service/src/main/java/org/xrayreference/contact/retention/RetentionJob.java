package org.xrayreference.contact.retention;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.xrayreference.contact.audit.AuditRow;
import org.xrayreference.contact.message.MessageRow;
import org.xrayreference.contact.report.ReportRow;

/** Lets go of messages and reports whose time is over. */
@ApplicationScoped
public class RetentionJob {
    private static final Logger LOG = Logger.getLogger(RetentionJob.class);

    private final Clock clock;

    RetentionJob(Clock clock) {
        this.clock = clock;
    }

    @Scheduled(
            every = "{xray.retention.every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    public void run() {
        Instant now = clock.instant();
        long messages = MessageRow.delete("expiresAt <= ?1", now);
        long reports = ReportRow.delete("expiresAt <= ?1", now);
        AuditRow.delete("expiresAt <= ?1", now);
        if (messages + reports > 0) {
            LOG.infof("Retention let go of %d messages and %d reports", messages, reports);
        }
    }
}
