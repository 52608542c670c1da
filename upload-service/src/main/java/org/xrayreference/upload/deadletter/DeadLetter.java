package org.xrayreference.upload.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import org.xrayreference.upload.record.Sha256;
import org.xrayreference.upload.record.UploadId;

/**
 * An event that a consumer gave up on.
 *
 * @param topic where it lies; ends in {@link #SUFFIX}
 * @param reason what the consumer said, shortened; may be empty
 * @param key the upload, if the event names one
 * @param payload the event, which leaves this service only towards the topic that it came from; may be null
 */
record DeadLetter(
        String topic,
        int partition,
        long offset,
        Instant writtenAt,
        String reason,
        Optional<UploadId> key,
        String keyHash,
        String payload) {
    static final String SUFFIX = ".dead-letter";
    private static final int LONGEST_REASON = 300;
    private static final int SHORT_HASH = 8;

    static DeadLetter from(ConsumerRecord<String, String> read) {
        String key = read.key() == null ? "" : read.key();
        return new DeadLetter(
                read.topic(),
                read.partition(),
                read.offset(),
                Instant.ofEpochMilli(read.timestamp()),
                shortened(header(read, "dead-letter-reason")),
                UploadId.parse(key),
                Sha256.hex(key.getBytes(StandardCharsets.UTF_8)).substring(0, SHORT_HASH),
                read.value());
    }

    /** Where it goes when it is replayed. */
    String origin() {
        return topic.substring(0, topic.length() - SUFFIX.length());
    }

    /** What names no upload, or says nothing, would only come back. */
    boolean canBeReplayed() {
        return key.isPresent() && payload != null;
    }

    private static String header(ConsumerRecord<String, String> read, String name) {
        Header header = read.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String shortened(String reason) {
        String line = reason.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
    }
}
