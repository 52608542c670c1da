package org.xrayreference.upload;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A test's own view of Kafka: sends events as preview-service would, reads what is sent from now on. */
public final class EventLog implements AutoCloseable {
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final List<String> values = new ArrayList<>();

    EventLog(String bootstrapServers, String... topics) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = Stream.of(topics)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position); // now, not at the first poll
    }

    public void send(String topic, String key, String value) {
        var message = new ProducerRecord<>(topic, key, value);
        message.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.US_ASCII));
        producer.send(message);
        producer.flush();
    }

    /** @return every value read so far that holds the text */
    public List<String> holding(String text) {
        consumer.poll(Duration.ofMillis(50)).forEach(message -> values.add(message.value()));
        return values.stream().filter(value -> value.contains(text)).toList();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
