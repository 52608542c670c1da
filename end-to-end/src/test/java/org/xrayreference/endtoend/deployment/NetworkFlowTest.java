package org.xrayreference.endtoend.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Works out who may open a connection to whom, policy by policy as a cluster does, and compares it with the design. */
class NetworkFlowTest {
    private static final String OURS = "xray-reference";
    private static final Set<String> BETWEEN_SERVICES = Set.of(
            "gateway-service -> upload-service:8081",
            "gateway-service -> preview-service:8082",
            "gateway-service -> reference-service:8083",
            "gateway-service -> contact-service:8084");
    /** Addresses that belong to nobody, for each site to replace. */
    private static final String OBJECT_STORE = "203.0.113.0/24";

    private static final Peer NAMES = new Peer("names", "kube-system", Map.of("k8s-app", "kube-dns"));

    @Test
    void localAllowsTheFlowsOfTheDesignAndNoOther() {
        Stream<Peer> peers = Stream.concat(
                ours(Overlay.LOCAL),
                Stream.of(
                        NAMES, new Peer("stranger", "elsewhere", Map.of("app.kubernetes.io/name", "upload-service"))));

        assertEquals(
                all(List.of(
                        BETWEEN_SERVICES,
                        Set.of(
                                "upload-service -> kafka:9092",
                                "upload-service -> minio:9000",
                                "upload-service -> postgres:5432",
                                "preview-service -> kafka:9092",
                                "preview-service -> minio:9000",
                                "reference-service -> kafka:9092",
                                "reference-service -> minio:9000",
                                "reference-service -> postgres:5432",
                                "contact-service -> postgres:5432",
                                "create-topics -> kafka:9092",
                                "create-buckets -> minio:9000",
                                "create-databases -> postgres:5432"))),
                new NetworkFlows(Overlay.LOCAL, OURS).among(peers.toList()));
    }

    @Test
    void productionAllowsTheFlowsOfTheDesignAndThoseOfItsOperators() {
        Stream<Peer> peers = Stream.concat(
                ours(Overlay.PRODUCTION),
                Stream.of(
                        NAMES,
                        new Peer("kafka", OURS, Map.of("strimzi.io/name", "kafka-kafka")),
                        new Peer("kafka-entities", OURS, Map.of("strimzi.io/name", "kafka-entity-operator")),
                        new Peer("postgres", OURS, Map.of("cnpg.io/cluster", "postgres")),
                        new Peer(
                                "edge",
                                "envoy-gateway-system",
                                Map.of("app.kubernetes.io/managed-by", "envoy-gateway")),
                        new Peer("challenges", OURS, Map.of("acme.cert-manager.io/http01-solver", "true")),
                        new Peer("strimzi", "strimzi", Map.of("strimzi.io/kind", "cluster-operator")),
                        new Peer("cnpg", "cnpg-system", Map.of("app.kubernetes.io/name", "cloudnative-pg")),
                        new Peer("keda", "keda", Map.of("app", "keda-operator")),
                        new Peer("stranger", "elsewhere", Map.of("app.kubernetes.io/name", "upload-service"))));

        assertEquals(
                all(List.of(
                        BETWEEN_SERVICES,
                        Set.of(
                                "edge -> gateway-service:8080",
                                "upload-service -> kafka:9093",
                                "upload-service -> " + OBJECT_STORE + ":443",
                                "upload-service -> postgres:5432",
                                "preview-service -> kafka:9093",
                                "preview-service -> " + OBJECT_STORE + ":443",
                                "reference-service -> kafka:9093",
                                "reference-service -> " + OBJECT_STORE + ":443",
                                "reference-service -> postgres:5432",
                                "contact-service -> postgres:5432"),
                        // What the operators and their pods need to do their work.
                        Set.of(
                                "keda -> kafka:9093",
                                "edge -> challenges:8089",
                                "strimzi -> kafka:8443",
                                "strimzi -> kafka:9090",
                                "strimzi -> kafka:9091",
                                "kafka -> kafka:9090",
                                "kafka -> kafka:9091",
                                "kafka -> anywhere:443",
                                "kafka -> anywhere:6443",
                                "kafka-entities -> kafka:9091",
                                "kafka-entities -> anywhere:443",
                                "kafka-entities -> anywhere:6443",
                                "cnpg -> postgres:5432",
                                "cnpg -> postgres:8000",
                                "postgres -> postgres:5432",
                                "postgres -> postgres:8000",
                                "postgres -> anywhere:443",
                                "postgres -> anywhere:6443"))),
                new NetworkFlows(Overlay.PRODUCTION, OURS).among(peers.toList()));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("P17")
    @DisplayName("P17: as long as no external provider is switched on, no service of ours reaches one")
    void leavesNoWayToAnExternalProvider(Overlay overlay) {
        assertEquals(
                Set.of(),
                waysOut(new NetworkFlows(overlay, OURS).among(ours(overlay).toList())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ports: [{port: 443}]}",
                "{to: [], ports: [{port: 443}]}",
                "{to: [{ipBlock: {cidr: 0.0.0.0/0}}], ports: [{port: 443}]}",
                "{to: [{ipBlock: {cidr: '::/0'}}], ports: [{port: 443}]}",
                "{to: [{ipBlock: {cidr: '2001:db8::/32'}}], ports: [{port: 443}]}",
                "{to: [{ipBlock: {cidr: 198.51.100.0/24}}], ports: [{port: 443}]}"
            })
    void findsEveryWayOut(String rule) {
        assertEquals(1, waysOut(flows("Egress", "egress", rule)).size());
    }

    @Test
    void takesARuleThatNamesNobodyForOneThatAllowsEverybody() {
        assertEquals(
                Set.of(
                        "stranger -> upload-service:443",
                        "anywhere -> upload-service:443",
                        "upload-service -> anywhere:443"),
                // The way out is open too: no policy decides on it.
                without(
                        "upload-service -> (stranger|upload-service):443",
                        flows("Ingress", "ingress", "{ports: [{port: 443}]}")));
    }

    private static Set<String> flows(String direction, String rules, String rule) {
        String careless = """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: careless}
                spec:
                  podSelector: {matchLabels: {app.kubernetes.io/name: upload-service}}
                  policyTypes: [%s]
                  %s: [%s]
                """.formatted(direction, rules, rule);
        NetworkPolicy policy = (NetworkPolicy) Shapes.read(Yaml.all(careless).get(0));
        return new NetworkFlows(List.of(policy), OURS)
                .among(List.of(
                        new Peer("upload-service", OURS, Map.of("app.kubernetes.io/name", "upload-service")),
                        new Peer("stranger", "elsewhere", Map.of())));
    }

    private static Set<String> without(String pattern, Set<String> flows) {
        return flows.stream().filter(flow -> !flow.matches(pattern)).collect(Collectors.toSet());
    }

    /** To addresses, and not to pods. */
    private static Set<String> waysOut(Set<String> flows) {
        return flows.stream()
                .filter(flow -> flow.matches("[a-z]+-service -> (anywhere|[^ ]+/\\d+):\\d+"))
                .filter(flow -> !flow.contains(" " + OBJECT_STORE + ":"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Peer> ours(Overlay overlay) {
        return overlay.workloads().stream().map(workload -> new Peer(workload.name(), OURS, workload.labels()));
    }

    private static Set<String> all(List<Set<String>> flows) {
        return flows.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }
}
