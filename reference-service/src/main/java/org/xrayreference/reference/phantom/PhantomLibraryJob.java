package org.xrayreference.reference.phantom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.xrayreference.reference.library.LibraryConfig;

/** Fills an empty library with drawn films in the background: the service is ready meanwhile and shows what is there. */
@ApplicationScoped
class PhantomLibraryJob {
    private static final Logger LOG = Logger.getLogger(PhantomLibraryJob.class);
    private static final long PAUSE_MILLIS = 10_000;

    private final LibraryConfig config;
    private final FillWithPhantoms fill;
    private final Thread thread = new Thread(this::run, "phantom-library");

    PhantomLibraryJob(LibraryConfig config, FillWithPhantoms fill) {
        this.config = config;
        this.fill = fill;
    }

    void start(@Observes StartupEvent event) {
        if (config.synthetic()) {
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
            while (!isFilled()) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped while drawing synthetic films; the next start goes on");
        }
    }

    /** @return false when the database or the object store was away; the next try goes on where this one stopped */
    private boolean isFilled() throws InterruptedException {
        try {
            int drawn = fill.fill(PhantomPlan.all());
            if (drawn > 0) {
                LOG.infof("Drew synthetic films, pictures=%d", drawn);
            }
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("Drawing synthetic films waits: %s", e.toString());
            return false;
        }
    }
}
