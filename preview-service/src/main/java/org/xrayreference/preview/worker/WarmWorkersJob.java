package org.xrayreference.preview.worker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/**
 * Starts the workers beside the service, when the machine has time for it: the first picture usually finds them warm,
 * and no readiness waits for them.
 */
@ApplicationScoped
class WarmWorkersJob {
    private static final Logger LOG = Logger.getLogger(WarmWorkersJob.class);

    private final DecodeWorkerPool pool;

    WarmWorkersJob(DecodeWorkerPool pool) {
        this.pool = pool;
    }

    void onStart(@Observes StartupEvent started) {
        Thread thread = new Thread(this::warm, "warm-decode-workers");
        thread.setDaemon(true);
        thread.start();
    }

    private void warm() {
        try {
            SpareTime.ofThisMachine().await();
            pool.warm();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (WorkerUnavailableException e) {
            LOG.error("No decode worker starts; every picture will have to wait for one", e);
        }
    }
}
