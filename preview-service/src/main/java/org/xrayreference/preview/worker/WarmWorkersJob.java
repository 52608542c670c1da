package org.xrayreference.preview.worker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/** Starts the workers beside the service: the first picture finds them warm, and readiness does not wait for them. */
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
            pool.warm();
        } catch (WorkerUnavailableException e) {
            LOG.error("No decode worker starts; every picture will have to wait for one", e);
        }
    }
}
