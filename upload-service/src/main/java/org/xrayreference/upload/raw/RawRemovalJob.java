package org.xrayreference.upload.raw;

import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

/** Carries out the removals that were asked for. */
@ApplicationScoped
class RawRemovalJob {
    private static final Logger LOG = Logger.getLogger(RawRemovalJob.class);

    private final RawRemovalStore removals;

    RawRemovalJob(RawRemovalStore removals) {
        this.removals = removals;
    }

    @Scheduled(
            every = "{xray.raw-removal.every:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void removeAll() {
        try {
            while (removals.removeSome() > 0) {
                LOG.debug("Removed raw pictures");
            }
        } catch (UncheckedIOException e) {
            LOG.warn("Raw pictures wait for their removal: the object store does not answer", e);
        }
    }
}
