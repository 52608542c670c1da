package org.xrayreference.localstack;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Talks to a stack as the services do: each through the ordinary client. */
final class StackClients {
    private static final String BUCKET = "raw-uploads";

    private final StackProperties stack;

    StackClients(StackProperties stack) {
        this.stack = stack;
    }

    Set<String> topics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
            return admin.listTopics().names().get();
        }
    }

    /** A setting of every topic that is an event's or its dead letters'. */
    Set<String> setting(String name) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
            List<ConfigResource> resources = topics().stream()
                    .filter(topic -> topic.startsWith("xray."))
                    .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                    .toList();
            return admin.describeConfigs(resources).all().get().values().stream()
                    .map(config -> config.get(name).value())
                    .collect(Collectors.toSet());
        }
    }

    void createTopic(String topic, Map<String, String> settings) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(settings)))
                    .all()
                    .get();
        }
    }

    /** How many records there still are. */
    long records(String topic) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka()), new StringDeserializer(), new StringDeserializer())) {
            Set<TopicPartition> partition = Set.of(new TopicPartition(topic, 0));
            return sum(consumer.endOffsets(partition)) - sum(consumer.beginningOffsets(partition));
        }
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    void send(String topic, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka(), "acks", "all"), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", value)).get();
        }
    }

    /** The first value that a new consumer group gets. */
    String receive(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka(), "group.id", "test-" + System.nanoTime(), "auto.offset.reset", "earliest");
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            for (int attempt = 0; attempt < 60 && values.isEmpty(); attempt++) {
                consumer.poll(Duration.ofMillis(500)).forEach(message -> values.add(message.value()));
            }
        }
        return values.get(0);
    }

    void put(String key, String content) throws Exception {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        MinioClient objects = objects();
        if (!objects.bucketExists(BucketExistsArgs.builder().bucket(BUCKET).build())) {
            objects.makeBucket(MakeBucketArgs.builder().bucket(BUCKET).build());
        }
        objects.putObject(PutObjectArgs.builder().bucket(BUCKET).object(key).stream(
                        new ByteArrayInputStream(bytes), (long) bytes.length, -1L)
                .build());
    }

    String get(String key) throws Exception {
        try (InputStream content = objects()
                .getObject(GetObjectArgs.builder().bucket(BUCKET).object(key).build())) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private MinioClient objects() {
        return MinioClient.builder()
                .endpoint(stack.shared().get("xray.object-store.url"))
                .credentials(
                        stack.shared().get("xray.object-store.access-key"),
                        stack.shared().get("xray.object-store.secret-key"))
                .build();
    }

    void execute(String database, String statement) throws SQLException {
        try (Connection connection = connect(database, database);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    String query(String database, String query) throws SQLException {
        try (Connection connection = connect(database, database);
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    Connection connect(String database, String user) throws SQLException {
        Map<String, String> owner = stack.configuration(Optional.of(user));
        return DriverManager.getConnection(
                stack.configuration(Optional.of(database)).get("quarkus.datasource.jdbc.url"),
                owner.get("quarkus.datasource.username"),
                owner.get("quarkus.datasource.password"));
    }

    private String kafka() {
        return stack.shared().get("kafka.bootstrap.servers");
    }
}
