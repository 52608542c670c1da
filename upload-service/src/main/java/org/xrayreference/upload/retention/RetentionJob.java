package org.xrayreference.upload.retention;

import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

/** Lets go of what is over its time. */
@ApplicationScoped
public class RetentionJob {
    private static final Logger LOG = Logger.getLogger(RetentionJob.class);

    private final RetentionStore retention;

    RetentionJob(RetentionStore retention) {
        this.retention = retention;
    }

    @Scheduled(
            every = "{xray.retention.every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    public void run() {
        drain("expired uploads", retention::forgetExpired);
        drain("raw pictures", retention::removeRawPictures);
        drain("uploads that never arrived", retention::reapPending);
        drain("tombstones", retention::dropTombstones);
    }

    private static void drain(String what, IntSupplier batch) {
        int total = 0;
        for (int done = batch.getAsInt(); done > 0; done = batch.getAsInt()) {
            total += done;
        }
        if (total > 0) {
            LOG.infof("Retention let go of %d %s", total, what);
        }
    }
}
