package org.xrayreference.preview.announcement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.context.Context;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

import org.xrayreference.preview.resilience.TemporarilyUnavailableException;

/** Sends and waits until Kafka has it: what caused the event is acknowledged after, never before. */
@ApplicationScoped
public class PreviewPublisher {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final byte[] CLOUD_EVENT =
            "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.US_ASCII);

    private final WriteEvent writeEvent = new WriteEvent(Clock.systemUTC());
    private final MutinyEmitter<String> ready;
    private final MutinyEmitter<String> rejected;

    PreviewPublisher(
            @Channel("preview-ready") MutinyEmitter<String> ready,
            @Channel("preview-rejected") MutinyEmitter<String> rejected) {
        this.ready = ready;
        this.rejected = rejected;
    }

    public void publish(Announcement announcement) {
        MutinyEmitter<String> channel = announcement instanceof Announcement.Ready ? ready : rejected;
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(announcement.upload().value())
                .withHeaders(new RecordHeaders().add("content-type", CLOUD_EVENT))
                .build();
        Message<String> event = Message.of(writeEvent.of(announcement))
                .addMetadata(metadata)
                .addMetadata(TracingMetadata.withCurrent(Context.current()));
        try {
            channel.sendMessage(event).await().atMost(LIMIT);
        } catch (RuntimeException e) {
            // whether it was too late here, in the channel or in the client, each says it in its own way
            throw new TemporarilyUnavailableException("Kafka does not take the event", e);
        }
    }
}
