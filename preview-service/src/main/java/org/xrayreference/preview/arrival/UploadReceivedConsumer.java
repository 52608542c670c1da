package org.xrayreference.preview.arrival;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import org.xrayreference.preview.announcement.Announcement;
import org.xrayreference.preview.announcement.PreviewPublisher;
import org.xrayreference.preview.pipeline.StepWatch;
import org.xrayreference.preview.resilience.RetryWhileUnavailable;
import org.xrayreference.preview.upload.UploadReceived;

/** {@code xray.upload.received}: acknowledged when the answer is with Kafka. */
@ApplicationScoped
class UploadReceivedConsumer {
    private static final Logger LOG = Logger.getLogger(UploadReceivedConsumer.class);

    private final PreparePreview preparePreview;
    private final PreviewPublisher publisher;
    private final RetryWhileUnavailable retry;
    private final StepWatch watch;

    UploadReceivedConsumer(
            PreparePreview preparePreview, PreviewPublisher publisher, RetryWhileUnavailable retry, StepWatch watch) {
        this.preparePreview = preparePreview;
        this.publisher = publisher;
        this.retry = retry;
        this.watch = watch;
    }

    @Incoming("upload-received")
    @Blocking
    void consume(String message) {
        UploadReceived received = UploadReceived.from(message);
        long started = System.nanoTime();
        Optional<Announcement> answer = retry.get(() -> preparePreview.answer(received));
        answer.ifPresent(announcement -> retry.run(() -> publisher.publish(announcement)));
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        watch.took("whole", took);
        LOG.infof(
                "Answered a received upload upload=%s eventId=%s durationMs=%d",
                received.upload().forLog(), received.eventId(), took.toMillis());
    }
}
