package org.xrayreference.reference.reembedding;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.xrayreference.reference.library.LibraryConfig;
import org.xrayreference.reference.lock.LockStore;
import org.xrayreference.reference.lock.LockStore.Lock;
import org.xrayreference.reference.lock.LockStore.Work;
import org.xrayreference.reference.reembedding.ReembedLibrary.Outcome;

/**
 * Brings the library to the configured embedder in the background, one picture at a time: after an update with another
 * network, or after an operator has chosen one.
 */
@ApplicationScoped
class ReembedJob {
    private static final Logger LOG = Logger.getLogger(ReembedJob.class);
    private static final int TOLD_EVERY = 1_000;

    private final LibraryConfig config;
    private final ReembedLibrary reembed;
    private final LockStore locks;
    private final Thread thread = new Thread(this::run, "reembed-library");

    ReembedJob(LibraryConfig config, ReembedLibrary reembed, LockStore locks) {
        this.config = config;
        this.reembed = reembed;
        this.locks = locks;
    }

    void start(@Observes StartupEvent event) {
        if (config.reembed()) {
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.interrupt();
        thread.join(5_000);
    }

    private void run() {
        try {
            while (!tryOnce()) {
                TimeUnit.MINUTES.sleep(1);
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped while embedding the library; the next start goes on");
        }
    }

    /** @return false when it is to be tried again */
    private boolean tryOnce() throws InterruptedException {
        try {
            Optional<Lock> mine = locks.tryLock(Work.REEMBED);
            if (mine.isEmpty()) {
                LOG.info("Another process embeds the library");
                return false;
            }
            try {
                tell(reembed.run(1, new Told()));
            } finally {
                mine.get().close();
            }
            return true;
        } catch (RuntimeException e) {
            LOG.error("Embedding the library failed; it goes on in a minute", e);
            return false;
        }
    }

    private static void tell(Outcome outcome) {
        if (outcome.embedded() > 0 || outcome.failed() > 0 || outcome.before().isPresent()) {
            LOG.infof(
                    "The library is embedded, model=%s, before=%s, pictures=%d, unreadable=%d",
                    outcome.model(), outcome.before().orElse("none"), outcome.embedded(), outcome.failed());
        }
    }

    private static final class Told implements ReembedLibrary.Watcher {
        private final AtomicLong done = new AtomicLong();
        private long missing;

        @Override
        public void begins(String model, long pictures) {
            missing = pictures;
            if (pictures > 0) {
                LOG.infof("Embedding the library, model=%s, pictures=%d", model, pictures);
            }
        }

        @Override
        public void advanced(int pictures) {
            long now = done.addAndGet(pictures);
            if (now / TOLD_EVERY > (now - pictures) / TOLD_EVERY) {
                LOG.infof("Embedding the library, done=%d of %d", now, missing);
            }
        }
    }
}
