package org.xrayreference.reference.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minio.MinioClient;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

import org.xrayreference.reference.objects.ObjectStoreConfig;
import org.xrayreference.reference.objects.S3Bucket;

/** Plays the other services: puts previews, and sends their events as the contract's examples have them. */
@ApplicationScoped
public class PlayedEvents {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    MinioClient client;

    @Inject
    ObjectStoreConfig objects;

    @Inject
    EntityManager entityManager;

    private final ObjectMapper json = new ObjectMapper();
    private final String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    private final KafkaProducer<String, String> producer =
            new KafkaProducer<>(Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer());

    public static String newId() {
        return RANDOM.ints(26, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }

    public void putPreview(String id, byte[] jpeg) {
        S3Bucket previews = new S3Bucket(client, objects.previewsBucket());
        previews.create();
        previews.put(id + "/preview.jpg", "image/jpeg", jpeg);
    }

    public void removePreview(String id) {
        new S3Bucket(client, objects.previewsBucket()).remove(id + "/preview.jpg");
    }

    /** The first step of a deletion alone, as a crash may leave it. */
    @Transactional
    public void bury(String id) {
        entityManager
                .createNativeQuery(
                        "insert into upload_tombstone values (encode(sha256(convert_to(:id, 'UTF8')), 'hex'), now())")
                .setParameter("id", id)
                .executeUpdate();
    }

    public void previewReady(String id) {
        send("xray.preview.ready", id, example("xray.preview.ready", "plain.json", id));
    }

    /** Of an upload whose uploader lets an external provider see the preview. */
    public void previewReadyForProvider(String id, Instant at) {
        String old = example("xray.preview.ready", "masked-and-turned.json", id);
        send("xray.preview.ready", id, old.replaceFirst("\"time\":\"[^\"]+\"", "\"time\":\"" + at + '"'));
    }

    public void deleted(String id) {
        send("xray.upload.deleted", id, example("xray.upload.deleted", "owner.json", id));
    }

    private String example(String type, String file, String id) {
        try {
            Path path = Path.of(System.getProperty("xray.root"), "contracts", type, "v1", "examples", file);
            ObjectNode event = (ObjectNode) json.readTree(Files.readString(path));
            String old = event.get("subject").asText();
            event.put("id", UUID.randomUUID().toString());
            return event.toString().replace(old, id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void send(String topic, String key, String value) {
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, value);
        message.headers()
                .add("content-type", "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.US_ASCII));
        producer.send(message);
        producer.flush();
    }

    /** The keys of all messages of a topic. */
    public List<String> deadLetters(String topic) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> keys = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> keys.add(message.key()));
            }
            return keys;
        }
    }

    @Transactional
    public long rowsOf(String id) {
        return rows("upload_embedding", id);
    }

    @Transactional
    public long textsOf(String id) {
        return rows("external_text", id);
    }

    private long rows(String table, String id) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from " + table + " where upload_id = :id")
                        .setParameter("id", id)
                        .getSingleResult())
                .longValue();
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
