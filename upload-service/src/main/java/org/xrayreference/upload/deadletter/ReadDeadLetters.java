package org.xrayreference.upload.deadletter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Looks at the dead-letter topics without a consumer group, so that looking changes nothing. One look at a time, of a
 * bounded length.
 */
final class ReadDeadLetters {
    static final List<String> TOPICS = List.of(
            "xray.upload.received.dead-letter",
            "xray.preview.ready.dead-letter",
            "xray.preview.rejected.dead-letter",
            "xray.upload.deleted.dead-letter");

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final int MOST_OF_PARTITION = 200;

    private final Map<String, Object> kafka;

    ReadDeadLetters(Map<String, Object> kafka) {
        this.kafka = Map.copyOf(kafka);
    }

    /** @return the newest first, at most 200 of each partition */
    synchronized List<DeadLetter> all() {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> partitions(consumer, topic).stream())
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.beginningOffsets(partitions)
                    .forEach((partition, begin) ->
                            consumer.seek(partition, Math.max(begin, ends.get(partition) - MOST_OF_PARTITION)));
            List<DeadLetter> found = new ArrayList<>();
            readTo(ends, consumer, found);
            found.sort(Comparator.comparing(DeadLetter::writtenAt)
                    .reversed()
                    .thenComparing(DeadLetter::topic)
                    .thenComparing(DeadLetter::offset));
            return found;
        }
    }

    /** Empty when there is none at that place, or no longer. */
    synchronized Optional<DeadLetter> at(String topic, int partition, long offset) {
        if (!TOPICS.contains(topic)) {
            return Optional.empty();
        }
        try (KafkaConsumer<String, String> consumer = consumer()) {
            TopicPartition place = new TopicPartition(topic, partition);
            if (!partitions(consumer, topic).contains(place)) {
                return Optional.empty();
            }
            consumer.assign(List.of(place));
            long end = consumer.endOffsets(List.of(place)).get(place);
            long begin = consumer.beginningOffsets(List.of(place)).get(place);
            if (offset < begin || offset >= end) {
                return Optional.empty();
            }
            consumer.seek(place, offset);
            List<DeadLetter> found = new ArrayList<>();
            readTo(Map.of(place, offset + 1), consumer, found);
            return found.stream().filter(letter -> letter.offset() == offset).findFirst();
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, String> consumer, String topic) {
        List<PartitionInfo> known = consumer.partitionsFor(topic);
        return known == null
                ? List.of()
                : known.stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
    }

    private static void readTo(
            Map<TopicPartition, Long> ends, KafkaConsumer<String, String> consumer, List<DeadLetter> found) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && !isAt(ends, consumer)) {
            for (ConsumerRecord<String, String> read : consumer.poll(POLL)) {
                found.add(DeadLetter.from(read));
            }
        }
    }

    private static boolean isAt(Map<TopicPartition, Long> ends, KafkaConsumer<String, String> consumer) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private KafkaConsumer<String, String> consumer() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis() / 2);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "upload-service-dead-letters");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
