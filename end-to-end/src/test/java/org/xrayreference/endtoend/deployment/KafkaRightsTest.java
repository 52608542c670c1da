package org.xrayreference.endtoend.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each service may do in production's Kafka, held against the channels that its configuration declares. */
@Tag("P24")
@DisplayName("P24: a service may do in Kafka what it does there, and nothing else")
class KafkaRightsTest {
    private static final String DEAD_LETTER = ".dead-letter";
    private static final String INCOMING = "mp.messaging.incoming.";
    private static final String OUTGOING = "mp.messaging.outgoing.";

    @ParameterizedTest
    @ValueSource(strings = {"upload-service", "preview-service", "reference-service"})
    void allowsWhatTheServiceDeclares(String service) throws IOException {
        // Given
        Map<String, Set<String>> needed = new TreeMap<>();
        for (String topic : topics(service, INCOMING)) {
            may(needed, "topic " + topic, "Read");
            may(needed, "topic " + topic + DEAD_LETTER, "Write");
        }
        sent(service).forEach(topic -> may(needed, "topic " + topic, "Write"));
        if (service.equals("upload-service")) {
            // Shows operators the dead letters of all, and sends them again.
            for (String topic : Contracts.topics()) {
                may(needed, "topic " + topic, topic.endsWith(DEAD_LETTER) ? "Read" : "Write");
            }
        }
        may(needed, "group " + service, "Read");

        // When
        Map<String, Set<String>> allowed = allowed(service);

        // Then
        assertEquals(needed, allowed);
    }

    @Test
    void givesNobodyElseARight() {
        Set<String> users = Overlay.PRODUCTION.allOfKind("KafkaUser").stream()
                .map(user -> user.at("/metadata/name").asText())
                .collect(Collectors.toSet());
        assertEquals(Set.of("upload-service", "preview-service", "reference-service", "keda"), users);
        Overlay.PRODUCTION.allOfKind("Kafka").forEach(kafka -> {
            assertEquals("simple", kafka.at("/spec/kafka/authorization/type").asText());
            assertTrue(kafka.at("/spec/kafka/authorization/superUsers").isMissingNode());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"upload-service", "preview-service", "reference-service"})
    void hasOneGroupAndOneKindOfClientForEachService(String service) throws IOException {
        Properties declared = declared(service);
        Set<String> groups = declared.stringPropertyNames().stream()
                .filter(name -> name.startsWith(INCOMING) && name.endsWith(".group.id"))
                .map(declared::getProperty)
                .collect(Collectors.toSet());
        assertEquals(Set.of(service), groups);
        assertEquals(service + "-", declared.getProperty("mp.messaging.connector.smallrye-kafka.client-id-prefix"));
        assertTrue(
                declared.stringPropertyNames().stream()
                        .noneMatch(name -> name.contains("sasl") || name.contains("ssl") || name.contains("security")),
                "how to sign in is the deployment's matter");
    }

    /** The outbox names the topic with each event: what upload-service sends stands in the contracts. */
    private static Set<String> sent(String service) throws IOException {
        Set<String> byContract = new TreeSet<>();
        Yaml.one(ComposeFile.root().resolve("contracts/asyncapi.yaml"))
                .path("operations")
                .properties()
                .forEach(operation -> {
                    if (operation.getKey().startsWith(service + "-sends-")) {
                        byContract.add(channel(operation.getValue()));
                    }
                });
        if (!service.equals("upload-service")) {
            assertEquals(byContract, new TreeSet<>(topics(service, OUTGOING)));
        }
        return byContract;
    }

    private static String channel(JsonNode operation) {
        return operation.at("/channel/$ref").asText().replace("#/channels/", "");
    }

    private static List<String> topics(String service, String direction) throws IOException {
        Properties declared = declared(service);
        return declared.stringPropertyNames().stream()
                .filter(name -> name.startsWith(direction)
                        && name.endsWith(".topic")
                        && !name.endsWith(".dead-letter-queue.topic"))
                .map(declared::getProperty)
                .toList();
    }

    private static Properties declared(String service) throws IOException {
        Properties declared = new Properties();
        try (Reader file = Files.newBufferedReader(
                ComposeFile.root().resolve(service).resolve("src/main/resources/application.properties"))) {
            declared.load(file);
        }
        return declared;
    }

    /** Describe comes with both. */
    private static Map<String, Set<String>> allowed(String service) {
        Map<String, Set<String>> allowed = new TreeMap<>();
        JsonNode user = Overlay.PRODUCTION.allOfKind("KafkaUser").stream()
                .filter(one -> service.equals(one.at("/metadata/name").asText()))
                .findAny()
                .orElseThrow();
        assertEquals("tls", user.at("/spec/authentication/type").asText());
        assertEquals("simple", user.at("/spec/authorization/type").asText());
        user.at("/spec/authorization/acls").forEach(acl -> {
            assertTrue(acl.at("/resource/patternType").isMissingNode(), "a whole name");
            assertTrue(acl.path("host").isMissingNode() && acl.path("type").isMissingNode());
            String resource = acl.at("/resource/type").asText() + " "
                    + acl.at("/resource/name").asText();
            acl.path("operations").forEach(operation -> {
                if (!operation.asText().equals("Describe")) {
                    may(allowed, resource, operation.asText());
                }
            });
        });
        return allowed;
    }

    private static void may(Map<String, Set<String>> rights, String resource, String operation) {
        rights.computeIfAbsent(resource, none -> new TreeSet<>()).add(operation);
    }
}
