package org.xrayreference.preview.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/** Creates the bucket as soon as the store answers; until then the service is alive but not ready. */
@ApplicationScoped
class PreviewBucketJob {
    private static final Logger LOG = Logger.getLogger(PreviewBucketJob.class);
    private static final long PAUSE_MILLIS = 1000;

    private final PreviewBucket bucket;

    PreviewBucketJob(PreviewBucket bucket) {
        this.bucket = bucket;
    }

    void onStart(@Observes StartupEvent started) {
        Thread thread = new Thread(this::createWhenPossible, "create-preview-bucket");
        thread.setDaemon(true);
        thread.start();
    }

    private void createWhenPossible() {
        boolean told = false;
        while (true) {
            try {
                bucket.createIfMissing();
                return;
            } catch (StoreUnavailableException e) {
                if (!told) {
                    LOG.warn("The object store does not answer yet; waiting for it", e);
                    told = true;
                }
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
