package org.xrayreference.localstack.kafka;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Settings for one small broker on the loopback address. */
final class BrokerSettings {
    private static final String MEBIBYTE = Integer.toString(1 << 20);

    private BrokerSettings() {}

    static Properties of(Path data, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.putAll(addresses(port, controllerPort));
        settings.putAll(oneReplica());
        settings.putAll(small());
        settings.setProperty("log.dirs", data.toString());
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // What is over its time goes soon: there is little to look through.
        settings.setProperty("log.retention.check.interval.ms", "10000");
        // After an unclean stop the broker waits until its old session is over.
        settings.setProperty("broker.session.timeout.ms", "2500");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        return settings;
    }

    private static Map<String, String> addresses(int port, int controllerPort) {
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "controller.listener.names", "CONTROLLER",
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners", "PLAINTEXT://127.0.0.1:" + port,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name", "PLAINTEXT");
    }

    private static Map<String, String> oneReplica() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "3",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "3",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1");
    }

    private static Map<String, String> small() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "4",
                "log.cleaner.threads", "1",
                // 128 MiB of heap by default
                "log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20),
                "log.index.size.max.bytes", MEBIBYTE);
    }
}
