package org.xrayreference.reference.upload;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Erases what was made of a deleted upload, and remembers that nothing of it may come back. Idempotent. Nobody tells of a
 * deletion twice, so it waits for the database however long that takes.
 */
@ApplicationScoped
class UploadDeletedConsumer {
    private static final Logger LOG = Logger.getLogger(UploadDeletedConsumer.class);
    private static final int WITHOUT_END = -1;

    private final ObjectMapper json;
    private final UploadEmbeddingStore store;

    UploadDeletedConsumer(ObjectMapper json, UploadEmbeddingStore store) {
        this.json = json;
        this.store = store;
    }

    @Incoming("upload-deleted")
    @Blocking
    @Retry(maxRetries = WITHOUT_END, maxDuration = 0, delay = 500, jitter = 200, abortOn = PoisonException.class)
    @ExponentialBackoff(maxDelay = 20_000)
    void erase(String event) {
        UploadEvent deleted = UploadEvent.read(json, event, "xray.upload.deleted");
        store.bury(deleted.upload());
        LOG.infof("Erased, upload=%s", deleted.upload());
    }
}
