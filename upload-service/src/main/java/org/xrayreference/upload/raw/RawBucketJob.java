package org.xrayreference.upload.raw;

import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/** Makes the bucket as soon as the store answers; until then the service is alive but not ready. */
@ApplicationScoped
class RawBucketJob {
    private static final Logger LOG = Logger.getLogger(RawBucketJob.class);
    private static final long PAUSE_MILLIS = 1000;

    private final RawPictureStore pictures;

    RawBucketJob(RawPictureStore pictures) {
        this.pictures = pictures;
    }

    void onStart(@Observes StartupEvent started) {
        if (!isMade()) {
            Thread thread = new Thread(this::makeWhenPossible, "make-raw-bucket");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private boolean isMade() {
        try {
            pictures.makeBucket();
            return true;
        } catch (UncheckedIOException e) {
            LOG.warn("The object store does not answer yet; waiting for it", e);
            return false;
        }
    }

    private void makeWhenPossible() {
        try {
            do {
                Thread.sleep(PAUSE_MILLIS);
            } while (!isMade());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
