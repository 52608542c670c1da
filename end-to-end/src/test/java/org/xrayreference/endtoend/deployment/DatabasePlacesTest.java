package org.xrayreference.endtoend.deployment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** As many pods as the autoscalers may start, with full pools, find room in production's PostgreSQL. */
class DatabasePlacesTest {
    /** For superusers, replication and the operator's own look. */
    private static final int OTHERS = 20;

    @Test
    void areEnoughForEveryPod() {
        int wanted = OTHERS;
        for (String service : List.of("upload-service", "reference-service", "contact-service")) {
            // one more comes up before one goes when a version is replaced
            wanted += (pods(service) + 1) * pool(service);
        }
        int places = one("Cluster", "postgres")
                .at("/spec/postgresql/parameters/max_connections")
                .asInt();
        assertTrue(wanted <= places, wanted + " connections of " + places);
    }

    private static int pods(String service) {
        return one("HorizontalPodAutoscaler", service).at("/spec/maxReplicas").asInt();
    }

    private static int pool(String service) {
        return Overlay.PRODUCTION.allOfKind("ConfigMap").stream()
                .filter(map -> map.at("/metadata/name").asText().startsWith(service))
                .map(map -> map.at("/data/QUARKUS_DATASOURCE_JDBC_MAX_SIZE").asInt())
                .filter(size -> size > 0)
                .findAny()
                .orElseThrow();
    }

    private static JsonNode one(String kind, String name) {
        return Overlay.PRODUCTION.allOfKind(kind).stream()
                .filter(object -> name.equals(object.at("/metadata/name").asText()))
                .findAny()
                .orElseThrow();
    }
}
