package org.xrayreference.localstack.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

import org.xrayreference.localstack.process.PrivateDirectory;
import org.xrayreference.localstack.process.PrivateFile;

/** A Kafka broker that is its own controller (KRaft), in this JVM. */
public final class KafkaBroker implements AutoCloseable {
    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private KafkaBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    public static KafkaBroker start(Path data, int port, int controllerPort) throws Exception {
        PrivateDirectory.create(data);
        Properties settings = BrokerSettings.of(data, port, controllerPort);
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(data, settings);
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        KafkaBroker broker = new KafkaBroker(server, "127.0.0.1:" + port);
        try {
            CreateTopics.on(broker.bootstrapServers);
        } catch (Exception e) {
            broker.close();
            throw e;
        }
        return broker;
    }

    private static void format(Path data, Properties settings) throws IOException {
        Path file = data.resolveSibling("kafka-format.properties");
        PrivateFile.store(file, settings);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        String[] arguments = {
            "format", "--ignore-formatted", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()
        };
        int result = StorageTool.execute(arguments, new PrintStream(output, true, StandardCharsets.UTF_8));
        Files.delete(file);
        if (result != 0) {
            throw new IOException("Kafka could not format " + data + ": " + output.toString(StandardCharsets.UTF_8));
        }
    }

    /** What a client reads. */
    public Map<String, String> configuration() {
        return Map.of("kafka.bootstrap.servers", bootstrapServers);
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
