package org.xrayreference.upload.intake;

import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.xrayreference.upload.record.UploadId;

/** Takes back what its uploader is told was not kept; what the database is away for is tried until it is there again. */
@ApplicationScoped
class AbandonJob {
    private static final Logger LOG = Logger.getLogger(AbandonJob.class);
    private static final int MOST = 10_000;

    private final UploadStore uploads;
    private final Queue<UploadId> left = new LinkedBlockingQueue<>(MOST);

    AbandonJob(UploadStore uploads) {
        this.uploads = uploads;
    }

    /** @param reason learns what went wrong with this as well */
    void abandon(UploadId id, RuntimeException reason) {
        try {
            uploads.abandon(id);
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
            remember(id);
        }
    }

    @Scheduled(
            every = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        for (UploadId id = left.poll(); id != null; id = left.poll()) {
            try {
                uploads.abandon(id);
            } catch (RuntimeException e) {
                remember(id); // Behind the others, which it does not stop.
                LOG.warnf(
                        "Uploads wait to be taken back count=%d failure=%s",
                        left.size(), e.getClass().getName());
                return;
            }
        }
    }

    private void remember(UploadId id) {
        if (!left.offer(id)) {
            LOG.errorf("An upload that was called not kept may be kept upload=%s", id.shortHash());
        }
    }
}
