package org.xrayreference.upload.journal;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/**
 * Before the service is ready, whatever the journal says is deleted is deleted here: the database may be a restored
 * one, older than its journal. While the journal does not answer, the service waits.
 */
@ApplicationScoped
class ApplyJournalJob {
    private static final Logger LOG = Logger.getLogger(ApplyJournalJob.class);
    private static final long PAUSE_MILLIS = 2000;

    private final JournalStore store;
    private final DeletionJournal journal;
    private volatile boolean isDone;

    ApplyJournalJob(JournalStore store, DeletionJournal journal) {
        this.store = store;
        this.journal = journal;
    }

    boolean isDone() {
        return isDone;
    }

    void onStart(@Observes StartupEvent started) {
        if (!isApplied()) {
            Thread thread = new Thread(this::applyWhenPossible, "apply-deletion-journal");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private boolean isApplied() {
        try {
            apply();
            isDone = true;
        } catch (RuntimeException e) {
            // The journal, or the database.
            LOG.warn("Not ready before the journal of deletions was read", e);
        }
        return isDone;
    }

    private void applyWhenPossible() {
        try {
            do {
                Thread.sleep(PAUSE_MILLIS);
            } while (!isApplied());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return how many deletions the database had not known */
    int apply() {
        Set<String> known = store.known();
        int carriedOut = 0;
        for (JournalEntry.Key key : journal.keys()) {
            if (!known.contains(key.hash())) {
                journal.read(key).ifPresent(store::carryOut);
                carriedOut++;
            }
        }
        if (carriedOut > 0) {
            LOG.warnf("Carried out deletions that the database did not know count=%d", carriedOut);
        }
        return carriedOut;
    }
}
