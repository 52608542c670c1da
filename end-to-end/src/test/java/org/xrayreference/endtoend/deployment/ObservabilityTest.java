package org.xrayreference.endtoend.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** k8s/observability: every query asks for what the suite tells, which MetricsE2ET holds against the same table. */
@Tag("P13")
class ObservabilityTest {
    private static final Path ROOT = Path.of(System.getProperty("xray.root"));
    private static final String OURS = "xray-reference";
    private static final List<ObjectNode> OBJECTS = Kustomization.render(ROOT.resolve("k8s/observability"));
    private static final Peer PROMETHEUS =
            new Peer("prometheus", "monitoring", Map.of("app.kubernetes.io/name", "prometheus"));
    private static final Peer COLLECTOR =
            new Peer("collector", "monitoring", Map.of("app.kubernetes.io/name", "opentelemetry-collector"));
    private static final Peer STRANGER =
            new Peer("stranger", "elsewhere", Map.of("app.kubernetes.io/name", "prometheus"));

    static Stream<Rule> rules() {
        return one(PrometheusRule.class).getSpec().getGroups().stream().flatMap(group -> group.getRules().stream());
    }

    static List<String> queries() {
        List<String> queries =
                new ArrayList<>(rules().map(rule -> rule.getExpr().getStrVal()).toList());
        dashboard().findValues("expr").forEach(expr -> queries.add(expr.asText()));
        return queries;
    }

    @ParameterizedTest
    @MethodSource("queries")
    @DisplayName("P13: every query asks for series and labels that the suite tells")
    void asksForWhatThereIs(String query) {
        Set<String> recorded =
                rules().map(Rule::getRecord).filter(record -> record != null).collect(Collectors.toSet());
        assertEquals(List.of(), Queries.unknown(query, recorded));
    }

    @Test
    void findsWhatThereIsNot() {
        assertEquals(List.of("xray_nothing"), Queries.unknown("sum(rate(xray_nothing[5m]))", Set.of()));
        assertEquals(
                List.of("xray_uploads_total{kind}"),
                Queries.unknown("sum by (outcome) (xray_uploads_total{kind=\"a\"})", Set.of()));
        assertEquals(List.of("by shape"), Queries.unknown("sum by (shape) (xray_index_size)", Set.of()));
        assertEquals(List.of("xray:not:recorded"), Queries.unknown("xray:not:recorded > 1", Set.of()));
    }

    @Test
    void everyAlertSaysHowBadItIsAndWhereToRead() {
        String promises = Yaml.read(ROOT.resolve("docs/slo.md"));
        List<String> headings = promises.lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> "docs/slo.md#"
                        + line.substring(3).toLowerCase(Locale.ROOT).replace(' ', '-'))
                .toList();
        rules().filter(rule -> rule.getAlert() != null).forEach(rule -> {
            assertTrue(Set.of("page", "ticket").contains(rule.getLabels().get("severity")), rule.getAlert());
            assertTrue(headings.contains(rule.getAnnotations().get("runbook")), rule.getAlert());
            assertFalse(rule.getAnnotations().get("summary").isBlank(), rule.getAlert());
            assertTrue(promises.contains(rule.getAlert()), rule.getAlert());
        });
    }

    @Test
    void scrapesEveryServiceAtItsPort() {
        // Given
        PodMonitor monitor = one(PodMonitor.class);

        // Then
        assertEquals(
                Overlay.PRODUCTION.lastingWorkloads().stream()
                        .map(Workload::name)
                        .filter(name -> name.endsWith("-service"))
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(monitor.getSpec()
                        .getSelector()
                        .getMatchExpressions()
                        .get(0)
                        .getValues()));
        assertEquals(
                "/q/metrics", monitor.getSpec().getPodMetricsEndpoints().get(0).getPath());
        assertEquals("http", monitor.getSpec().getPodMetricsEndpoints().get(0).getPort());
    }

    @Test
    void missesEveryServiceThatIsGone() {
        String away = rules().filter(rule -> "XrayServiceAway".equals(rule.getAlert()))
                .map(rule -> rule.getExpr().getStrVal())
                .findFirst()
                .orElseThrow();
        assertEquals(
                one(PodMonitor.class).getSpec().getSelector().getMatchExpressions().get(0).getValues().stream()
                        .map(service ->
                                "absent(up{job=\"xray-reference/xray-reference\", service=\"" + service + "\"})")
                        .collect(Collectors.joining(" or ")),
                away);
    }

    @Test
    @Tag("P24")
    void letsMonitoringInAndTracesOutAndNothingElse() {
        // Given
        List<NetworkPolicy> with = new ArrayList<>(Overlay.PRODUCTION.all(NetworkPolicy.class));
        with.addAll(objects(NetworkPolicy.class));

        // When
        Set<String> added = flows(with);
        added.removeAll(flows(Overlay.PRODUCTION.all(NetworkPolicy.class)));

        // Then
        assertEquals(
                new TreeSet<>(Set.of(
                        "prometheus -> gateway-service:8080",
                        "prometheus -> upload-service:8081",
                        "prometheus -> preview-service:8082",
                        "prometheus -> reference-service:8083",
                        "prometheus -> contact-service:8084",
                        "gateway-service -> collector:4318",
                        "upload-service -> collector:4318",
                        "preview-service -> collector:4318",
                        "reference-service -> collector:4318",
                        "contact-service -> collector:4318")),
                added);
    }

    @Test
    void containersWriteJsonAndSendNoTracesByThemselves() {
        for (String service : List.of("gateway", "upload", "preview", "reference", "contact")) {
            JsonNode map = Overlay.PRODUCTION.allOfKind("ConfigMap").stream()
                    .filter(one -> one.path("metadata").path("name").asText().startsWith(service + "-service"))
                    .findFirst()
                    .orElseThrow()
                    .get("data");
            JsonNode compose =
                    ComposeFile.read("docker-compose.yml").service(service).get("environment");
            for (JsonNode environment : List.of(map, compose)) {
                assertEquals(
                        "true",
                        environment.path("QUARKUS_LOG_CONSOLE_JSON_ENABLED").asText(),
                        service);
                assertTrue(environment.has("XRAY_TRACES_SHARE"), service);
            }
            assertEquals("", map.path("XRAY_TRACES_ENDPOINT").asText());
            assertEquals(
                    "${XRAY_TRACES_ENDPOINT:-}",
                    compose.path("XRAY_TRACES_ENDPOINT").asText());
        }
    }

    private static Set<String> flows(List<NetworkPolicy> policies) {
        List<Peer> peers = new ArrayList<>(List.of(PROMETHEUS, COLLECTOR, STRANGER));
        Overlay.PRODUCTION
                .workloads()
                .forEach(workload -> peers.add(new Peer(workload.name(), OURS, workload.labels())));
        return new NetworkFlows(policies, OURS).among(peers);
    }

    private static JsonNode dashboard() {
        JsonNode map = OBJECTS.stream()
                .filter(object -> object.path("kind").asText().equals("ConfigMap"))
                .findFirst()
                .orElseThrow();
        return Yaml.all(map.at("/data/dashboard.json").asText()).get(0);
    }

    private static <T> T one(Class<T> type) {
        return objects(type).get(0);
    }

    private static <T> List<T> objects(Class<T> type) {
        return OBJECTS.stream()
                .map(Shapes::read)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
