package org.xrayreference.localstack.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Creates the topics that are not there, every event and, for each, its dead letters, and gives all the settings below.
 * Kafka lets go of whole segments, whose youngest record is over its time: with segments of an hour none stays a week
 * longer than it should.
 */
final class CreateTopics {
    private static final List<String> EVENTS =
            List.of("xray.upload.received", "xray.preview.ready", "xray.preview.rejected", "xray.upload.deleted");
    private static final int PARTITIONS = 3;
    private static final Map<String, String> SETTINGS = Map.of(
            "retention.ms", Long.toString(Duration.ofDays(7).toMillis()),
            "segment.ms", Long.toString(Duration.ofHours(1).toMillis()));

    private CreateTopics() {}

    static void on(String bootstrapServers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> existing = admin.listTopics().names().get();
            admin.createTopics(names().filter(name -> !existing.contains(name))
                            .map(name -> new NewTopic(name, PARTITIONS, (short) 1).configs(SETTINGS))
                            .toList())
                    .all()
                    .get();
            admin.incrementalAlterConfigs(names().filter(existing::contains)
                            .collect(Collectors.toMap(
                                    name -> new ConfigResource(ConfigResource.Type.TOPIC, name), name -> settings())))
                    .all()
                    .get();
        }
    }

    private static Collection<AlterConfigOp> settings() {
        return SETTINGS.entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }

    private static Stream<String> names() {
        return EVENTS.stream().flatMap(event -> Stream.of(event, event + ".dead-letter"));
    }
}
