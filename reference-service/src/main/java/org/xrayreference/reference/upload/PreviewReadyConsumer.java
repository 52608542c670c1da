package org.xrayreference.reference.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Embeds every upload whose preview is ready. Idempotent: the same preview gives the same embedding. */
@ApplicationScoped
class PreviewReadyConsumer {
    private static final Logger LOG = Logger.getLogger(PreviewReadyConsumer.class);

    private final ObjectMapper json;
    private final EmbedUpload embedUpload;
    private final Event<UploadEmbedded> announcement;

    PreviewReadyConsumer(ObjectMapper json, EmbedUpload embedUpload, Event<UploadEmbedded> announcement) {
        this.json = json;
        this.embedUpload = embedUpload;
        this.announcement = announcement;
    }

    @Incoming("preview-ready")
    @Blocking
    @Retry(maxRetries = 8, delay = 500, jitter = 200, maxDuration = 300_000, abortOn = PoisonException.class)
    @ExponentialBackoff(maxDelay = 20_000)
    void embed(String event) {
        UploadEvent ready = UploadEvent.read(json, event, "xray.preview.ready");
        boolean embedded = embedUpload.embed(ready.upload()).isPresent();
        if (embedded) {
            announcement.fire(new UploadEmbedded(ready.upload(), ready.externalProcessingAllowed(), ready.time()));
        }
        LOG.infof(embedded ? "Embedded, upload=%s" : "Nothing to embed any more, upload=%s", ready.upload());
    }
}
