package org.xrayreference.localstack.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates the topics that are not there: every event and, for each, its dead letters. */
final class CreateTopics {
    private static final List<String> EVENTS =
            List.of("xray.upload.received", "xray.preview.ready", "xray.preview.rejected", "xray.upload.deleted");
    private static final int PARTITIONS = 3;
    private static final Map<String, String> SETTINGS =
            Map.of("retention.ms", Long.toString(Duration.ofDays(7).toMillis()));

    private CreateTopics() {}

    static void on(String bootstrapServers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> existing = admin.listTopics().names().get();
            admin.createTopics(names().filter(name -> !existing.contains(name))
                            .map(name -> new NewTopic(name, PARTITIONS, (short) 1).configs(SETTINGS))
                            .toList())
                    .all()
                    .get();
        }
    }

    private static Stream<String> names() {
        return EVENTS.stream().flatMap(event -> Stream.of(event, event + ".dead-letter"));
    }
}
