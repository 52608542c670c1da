package org.xrayreference.preview.deletion;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import org.xrayreference.preview.resilience.RetryConfig;
import org.xrayreference.preview.resilience.RetryWhileUnavailable;
import org.xrayreference.preview.upload.UploadDeleted;

/** {@code xray.upload.deleted}. Nobody tells of a deletion twice, so it waits for the store however long that takes. */
@ApplicationScoped
class UploadDeletedConsumer {
    private static final Logger LOG = Logger.getLogger(UploadDeletedConsumer.class);

    private final ErasePreview erasePreview;
    private final RetryWhileUnavailable retry;

    UploadDeletedConsumer(ErasePreview erasePreview, RetryConfig config) {
        this.erasePreview = erasePreview;
        this.retry = RetryWhileUnavailable.withoutEnd(config.firstDelay());
    }

    @Incoming("upload-deleted")
    @Blocking
    void consume(String message) {
        UploadDeleted deleted = UploadDeleted.from(message);
        retry.run(() -> erasePreview.of(deleted));
        LOG.infof(
                "Erased a deleted upload upload=%s eventId=%s", deleted.upload().forLog(), deleted.eventId());
    }
}
