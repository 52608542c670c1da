package org.xrayreference.upload.journal;

import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

/** Writes each deletion down soon after it was decided; while the journal is away, deletions go on and wait. */
@ApplicationScoped
class WriteJournalJob {
    private static final Logger LOG = Logger.getLogger(WriteJournalJob.class);

    private final JournalStore store;

    WriteJournalJob(JournalStore store) {
        this.store = store;
    }

    @Scheduled(
            every = "{xray.deletion-journal.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        try {
            int written = 0;
            do {
                written = store.writeSome();
            } while (written > 0);
        } catch (UncheckedIOException e) {
            LOG.warn("Deletions wait for their journal", e);
        }
    }
}
