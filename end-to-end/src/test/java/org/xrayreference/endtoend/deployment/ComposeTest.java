package org.xrayreference.endtoend.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("docker-compose.yml")
class ComposeTest {
    private static final ComposeFile COMPOSE = ComposeFile.read("docker-compose.yml");
    private static final Set<String> OURS = Set.of("gateway", "upload", "preview", "reference", "contact");
    private static final Set<String> STORES = Set.of("kafka", "minio", "postgres");
    private static final Set<String> ONCE = Set.of("topics", "buckets", "databases", "volumes");
    /** The one thing that runs as root: it hands fresh volumes over. */
    private static final String ROOT = "volumes";

    static Stream<String> everything() {
        return COMPOSE.services().keySet().stream();
    }

    static Stream<String> everythingButRoot() {
        return everything().filter(name -> !ROOT.equals(name));
    }

    static Stream<String> lasting() {
        return Stream.concat(OURS.stream(), STORES.stream());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker-compose.yml", "docker-compose.dev.yml"})
    void holdsNoKeyThatComposeDoesNotRead(String file) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Yaml.one(ComposeFile.root()
                                .resolve("end-to-end/src/test/resources/deployment/compose.schema.yaml"))
                        .toString());
        assertEquals(List.of(), schema.validate(ComposeFile.read(file).content()));
    }

    @Test
    void isTheWholeSite() {
        assertEquals(
                Stream.of(OURS, STORES, ONCE).flatMap(Set::stream).collect(Collectors.toSet()),
                COMPOSE.services().keySet());
    }

    @Test
    void publishesTheGatewaysPortAndNoOther() {
        assertEquals(
                List.of("gateway"),
                everything().filter(name -> COMPOSE.service(name).has("ports")).toList());
    }

    @ParameterizedTest
    @MethodSource("everything")
    void hardens(String name) {
        JsonNode service = COMPOSE.service(name);
        assertTrue(service.path("read_only").asBoolean());
        assertEquals(List.of("ALL"), texts(service.path("cap_drop")));
        assertEquals(List.of("no-new-privileges:true"), texts(service.path("security_opt")));
        assertFalse(service.has("privileged"));
        assertTrue(service.has("mem_limit") && service.has("cpus") && service.has("pids_limit"));
        assertTrue(service.path("logging").path("options").has("max-size"));
    }

    @ParameterizedTest
    @MethodSource("everythingButRoot")
    void runsAsANumberedUserThatIsNotRoot(String name) {
        assertTrue(COMPOSE.service(name).path("user").asText().matches("[1-9]\\d*:[1-9]\\d*"));
        assertFalse(COMPOSE.service(name).has("cap_add"));
    }

    @Test
    void rootHandsVolumesOverAndReachesNobody() {
        JsonNode service = COMPOSE.service(ROOT);
        assertEquals(List.of("CHOWN"), texts(service.path("cap_add")));
        assertEquals("none", service.path("network_mode").asText());
        assertEquals(
                List.of("sh", "-c", "chown 1000:1000 /data && chown 10001:10001 /deletions"),
                texts(service.path("entrypoint")));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void knowsWhetherWhatLastsIsWell(String name) {
        JsonNode service = COMPOSE.service(name);
        assertTrue(service.path("healthcheck").has("test"));
        assertEquals("unless-stopped", service.path("restart").asText());
        assertTrue(service.has("stop_grace_period"));
    }

    @Test
    void givesServicesTheTimeToFinish() {
        OURS.forEach(name -> {
            JsonNode service = COMPOSE.service(name);
            assertTrue(seconds(service.path("stop_grace_period"))
                    > seconds(service.at("/environment/QUARKUS_SHUTDOWN_TIMEOUT")));
        });
    }

    private static int seconds(JsonNode duration) {
        return Integer.parseInt(duration.asText().replaceAll("s$", ""));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void takesImagesOfANamedVersionFromAVariable(String name) {
        String image = COMPOSE.service(name).path("image").asText();
        if (OURS.contains(name)) {
            assertEquals("${XRAY_IMAGES:-xray-reference}/" + name + "-service:${XRAY_VERSION:-dev}", image);
            assertEquals(
                    name + "-service",
                    COMPOSE.service(name).at("/build/args/SERVICE").asText());
        } else {
            assertTrue(image.matches("\\$\\{XRAY_[A-Z]+_IMAGE:-[a-z.]+/[a-z/]+:[\\w.-]+}"), image);
            assertFalse(image.contains(":latest"));
        }
    }

    @Test
    void holdsNoSecret() {
        COMPOSE.services()
                .forEach((name, service) -> service.path("environment")
                        .properties()
                        .forEach(variable -> {
                            boolean isKnown = variable.getKey().matches(".*(ACCESS|NEXT_PUBLIC)_KEY")
                                    && !variable.getKey().contains("SECRET");
                            if (SecretWords.in(variable.getKey()) && !isKnown) {
                                assertTrue(
                                        variable.getValue()
                                                .asText()
                                                // Required, or nothing at all unless somebody sets it.
                                                .matches(
                                                        "\\$\\{XRAY_[A-Z_]+:(\\?is missing, make \\.env with \\S+|-)}"),
                                        () -> name + " " + variable);
                            }
                        }));
    }

    @Test
    void goesNoFurtherThanTheDesignSays() {
        Set<String> meetings = new TreeSet<>();
        Set<String> networks = new TreeSet<>();
        COMPOSE.content().path("networks").properties().forEach(network -> {
            networks.add(network.getKey());
            assertEquals(
                    !"edge".equals(network.getKey()),
                    network.getValue().path("internal").asBoolean());
        });
        COMPOSE.services()
                .forEach((name, service) ->
                        texts(service.path("networks")).forEach(network -> meetings.add(network + ": " + name)));
        assertEquals(Set.of("edge", "services", "events", "objects", "rows"), networks);
        assertEquals(
                new TreeSet<>(Set.of(
                        "edge: gateway",
                        "services: gateway",
                        "services: upload",
                        "services: preview",
                        "services: reference",
                        "services: contact",
                        "events: kafka",
                        "events: topics",
                        "events: upload",
                        "events: preview",
                        "events: reference",
                        "objects: minio",
                        "objects: buckets",
                        "objects: upload",
                        "objects: preview",
                        "objects: reference",
                        "rows: postgres",
                        "rows: databases",
                        "rows: upload",
                        "rows: reference",
                        "rows: contact")),
                meetings);
    }

    @Test
    void setsStoresUpBeforeTheirOwnersStart() {
        Map<String, String> setUp = Map.of("events", "topics", "objects", "buckets", "rows", "databases");
        for (String name : OURS) {
            JsonNode service = COMPOSE.service(name);
            Stream<String> stores = texts(service.path("networks")).stream()
                    .filter(setUp::containsKey)
                    .map(setUp::get);
            Stream<String> handedOver = texts(service.path("volumes")).stream()
                    .filter(texts(COMPOSE.service(ROOT).path("volumes"))::contains)
                    .map(volume -> ROOT);
            Set<String> awaited = Stream.concat(stores, handedOver).collect(Collectors.toSet());
            Set<String> named = service.path("depends_on").properties().stream()
                    .peek(one -> assertEquals(
                            "service_completed_successfully",
                            one.getValue().path("condition").asText()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            assertEquals(awaited, named, name);
        }
    }

    @Test
    void writesDeletionsWhereNeitherAStoreNorABackupIs() {
        String journal = "${XRAY_DELETIONS:-deletions}:"
                + COMPOSE.service("upload")
                        .at("/environment/XRAY_DELETION_JOURNAL_DIRECTORY")
                        .asText();
        assertEquals(
                Set.of("upload", ROOT),
                everything()
                        .filter(name ->
                                texts(COMPOSE.service(name).path("volumes")).contains(journal))
                        .collect(Collectors.toSet()));
        assertTrue(COMPOSE.content().path("volumes").has("deletions"));
    }

    @Test
    void createsTheTopicsOfTheContracts() {
        String script = Yaml.read(Path.of(System.getProperty("xray.root"), "k8s/setup/create-topics.sh"));
        String events = script.replaceAll("(?s).*for event in (.*?); do.*", "$1");
        Set<String> topics = Stream.of(events.split(" "))
                .flatMap(event -> Stream.of(event, event + ".dead-letter"))
                .collect(Collectors.toSet());
        assertEquals(Contracts.topics(), topics);
        assertTrue(script.contains("seven_days=" + 7L * 24 * 60 * 60 * 1000));
        assertTrue(script.contains("retention.ms=$seven_days,segment.ms=$an_hour"));
    }

    @Test
    void forDevelopmentOpensTheStoresToThisMachineAlone() {
        ComposeFile development = ComposeFile.read("docker-compose.dev.yml");
        assertEquals(STORES, development.services().keySet());
        development
                .services()
                .values()
                .forEach(service ->
                        texts(service.path("ports")).forEach(port -> assertTrue(port.startsWith("127.0.0.1:"), port)));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
