package org.xrayreference.preview.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Stands in for the other services: sends what they send, and reads everything there is. */
public final class TestKafka implements AutoCloseable {
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();

    public TestKafka(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = List.of(
                        "xray.preview.ready",
                        "xray.preview.rejected",
                        "xray.upload.received.dead-letter",
                        "xray.upload.deleted.dead-letter")
                .stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    public void send(String topic, String key, String value) {
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, value);
        message.headers()
                .add("content-type", "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.UTF_8));
        producer.send(message);
        producer.flush();
    }

    /** Everything on a topic with this key so far, in order. */
    public List<String> received(String topic, String key) {
        consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
        return seen.stream()
                .filter(message -> message.topic().equals(topic) && key.equals(message.key()))
                .map(ConsumerRecord::value)
                .toList();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
