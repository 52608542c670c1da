package org.xrayreference.endtoend.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What kube-linter and Polaris ask of a cluster's objects together, in our own words. */
@DisplayName("Each cluster")
class ClusterPolicyTest {
    private static final Set<String> SERVICES =
            Set.of("gateway-service", "upload-service", "preview-service", "reference-service", "contact-service");

    @ParameterizedTest
    @EnumSource
    void runsTheFiveServices(Overlay overlay) {
        assertEquals(SERVICES, names(overlay.all(Deployment.class).stream()));
    }

    @ParameterizedTest
    @EnumSource
    void isANamespaceOfItsOwnThatTakesRestrictedPodsOnly(Overlay overlay) {
        Namespace namespace = overlay.all(Namespace.class).get(0);
        assertEquals("restricted", namespace.getMetadata().getLabels().get("pod-security.kubernetes.io/enforce"));
        assertTrue(overlay.rendered().stream()
                .filter(object -> !"Namespace".equals(object.path("kind").asText()))
                .allMatch(object -> namespace
                        .getMetadata()
                        .getName()
                        .equals(object.path("metadata").path("namespace").asText())));
    }

    @ParameterizedTest
    @EnumSource
    void holdsNoSecret(Overlay overlay) {
        assertEquals(List.of(), overlay.allOfKind("Secret"));
        assertFalse(overlay.all(ConfigMap.class).stream()
                .flatMap(map -> map.getData().keySet().stream())
                .anyMatch(SecretWords::in));
    }

    @ParameterizedTest
    @EnumSource
    void startsWithEverythingDenied(Overlay overlay) {
        NetworkPolicy policy = overlay.all(NetworkPolicy.class).stream()
                .filter(one -> "default-deny".equals(one.getMetadata().getName()))
                .findAny()
                .orElseThrow();
        assertTrue(policy.getSpec().getPodSelector().getMatchLabels().isEmpty());
        assertEquals(Set.of("Ingress", "Egress"), Set.copyOf(policy.getSpec().getPolicyTypes()));
        assertTrue(policy.getSpec().getIngress().isEmpty());
        assertTrue(policy.getSpec().getEgress().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void opensNothingButTheGatewayOfTheSite(Overlay overlay) {
        assertTrue(overlay.all(Service.class).stream()
                .map(service -> service.getSpec().getType())
                .allMatch(type -> type == null || "ClusterIP".equals(type)));
        assertEquals(List.of(), overlay.allOfKind("Ingress"));
    }

    @ParameterizedTest
    @EnumSource
    void hasNoServiceBudgetOrScalerThatPointsNowhere(Overlay overlay) {
        for (Service service : overlay.all(Service.class)) {
            Workload behind = onlyOne(overlay, service.getSpec().getSelector());
            List<String> ports = behind.container().getPorts().stream()
                    .map(port -> port.getName())
                    .toList();
            assertTrue(service.getSpec().getPorts().stream()
                    .allMatch(port -> ports.contains(port.getTargetPort().getStrVal())));
        }
        overlay.all(PodDisruptionBudget.class)
                .forEach(budget ->
                        onlyOne(overlay, budget.getSpec().getSelector().getMatchLabels()));
        overlay.all(HorizontalPodAutoscaler.class)
                .forEach(scaler -> assertTrue(overlay.has(
                        "Deployment", scaler.getSpec().getScaleTargetRef().getName())));
        overlay.all(Deployment.class)
                .forEach(deployment ->
                        onlyOne(overlay, deployment.getSpec().getSelector().getMatchLabels()));
    }

    @ParameterizedTest
    @EnumSource
    void replacesOldByNewWithoutAGap(Overlay overlay) {
        overlay.all(Deployment.class).forEach(deployment -> {
            var rolling = deployment.getSpec().getStrategy().getRollingUpdate();
            assertEquals(0, rolling.getMaxUnavailable().getIntVal());
            assertTrue(rolling.getMaxSurge().getIntVal() > 0);
        });
    }

    @ParameterizedTest
    @EnumSource
    void givesServicesTheTimeToFinish(Overlay overlay) {
        Map<String, ConfigMap> configurations = overlay.all(ConfigMap.class).stream()
                .collect(Collectors.toMap(map -> withoutHash(map.getMetadata().getName()), map -> map));
        for (Deployment deployment : overlay.all(Deployment.class)) {
            var pod = deployment.getSpec().getTemplate().getSpec();
            long leaving = pod.getContainers()
                    .get(0)
                    .getLifecycle()
                    .getPreStop()
                    .getSleep()
                    .getSeconds();
            String name = deployment.getMetadata().getName();
            long finishing = Duration.parse(
                            "PT" + configurations.get(name).getData().get("QUARKUS_SHUTDOWN_TIMEOUT"))
                    .toSeconds();
            assertTrue(leaving >= 5, "until no endpoint sends requests any more");
            assertTrue(pod.getTerminationGracePeriodSeconds() > leaving + finishing, name);
        }
    }

    private static String withoutHash(String name) {
        return name.replaceAll("-[0-9a-z]{10}$", "");
    }

    @ParameterizedTest
    @EnumSource
    void replacesPodsWhenTheirConfigurationChanges(Overlay overlay) {
        overlay.all(Deployment.class).stream()
                .flatMap(deployment -> deployment.getSpec().getTemplate().getSpec().getContainers().stream())
                .flatMap(container -> container.getEnvFrom().stream())
                .map(from -> from.getConfigMapRef().getName())
                .forEach(name -> assertFalse(name.equals(withoutHash(name)), name));
    }

    @ParameterizedTest
    @EnumSource
    void tidiesUpWhatRanOnce(Overlay overlay) {
        overlay.all(Job.class).forEach(job -> {
            assertNotNull(job.getSpec().getTtlSecondsAfterFinished());
            assertEquals("OnFailure", job.getSpec().getTemplate().getSpec().getRestartPolicy());
        });
    }

    @Test
    void localHasOneOfEach() {
        assertTrue(Overlay.LOCAL.all(Deployment.class).stream()
                .allMatch(one -> one.getSpec().getReplicas() == 1));
        assertEquals(
                Set.of("kafka", "minio", "postgres"),
                names(Overlay.LOCAL.all(io.fabric8.kubernetes.api.model.apps.StatefulSet.class).stream()));
    }

    @Test
    void productionHasTwoOfEachAtLeastAndLeavesTheNumberToTheScalers() {
        Overlay production = Overlay.PRODUCTION;
        assertTrue(production.all(Deployment.class).stream()
                .allMatch(one -> one.getSpec().getReplicas() == null));
        List<HorizontalPodAutoscaler> byCpu = production.all(HorizontalPodAutoscaler.class);
        JsonNode byLag = production.allOfKind("ScaledObject").get(0).path("spec");
        String lagging = byLag.path("scaleTargetRef").path("name").asText();
        assertEquals("preview-service", lagging);
        assertEquals(
                SERVICES,
                Stream.concat(names(byCpu.stream()).stream(), Stream.of(lagging))
                        .collect(Collectors.toSet()));
        assertTrue(byCpu.stream().allMatch(one -> one.getSpec().getMinReplicas() >= 2));
        assertTrue(byLag.path("minReplicaCount").asInt() >= 2);
        assertTrue(byCpu.stream()
                .allMatch(one -> one.getSpec().getMaxReplicas() > one.getSpec().getMinReplicas()));
    }

    @Test
    void productionSurvivesTheLossOfANode() {
        for (Deployment deployment : Overlay.PRODUCTION.all(Deployment.class)) {
            Map<String, String> labels = deployment.getSpec().getSelector().getMatchLabels();
            var constraints = deployment.getSpec().getTemplate().getSpec().getTopologySpreadConstraints();
            Map<String, String> spread = constraints.stream()
                    .filter(one -> labels.equals(one.getLabelSelector().getMatchLabels()))
                    .collect(Collectors.toMap(one -> one.getTopologyKey(), one -> one.getWhenUnsatisfiable()));
            assertEquals("DoNotSchedule", spread.get("kubernetes.io/hostname"));
            assertTrue(spread.containsKey("topology.kubernetes.io/zone"));
            // Else the node that was lost or is emptied counts as one without pods, and no other may take its pod.
            assertTrue(constraints.stream().allMatch(one -> "Honor".equals(one.getNodeTaintsPolicy())));
        }
    }

    @Test
    void productionLetsNodesBeEmptiedOnePodAtATime() {
        List<PodDisruptionBudget> budgets = Overlay.PRODUCTION.all(PodDisruptionBudget.class);
        assertEquals(SERVICES, names(budgets.stream()));
        budgets.forEach(budget -> {
            assertEquals(1, budget.getSpec().getMaxUnavailable().getIntVal());
            assertNull(budget.getSpec().getMinAvailable());
            assertEquals("AlwaysAllow", budget.getSpec().getUnhealthyPodEvictionPolicy());
        });
    }

    @Test
    void productionSpeaksTlsOnly() {
        var listeners = Overlay.PRODUCTION.all(Gateway.class).get(0).getSpec().getListeners();
        assertEquals(
                Set.of("HTTP", "HTTPS"),
                listeners.stream().map(one -> one.getProtocol()).collect(Collectors.toSet()));
        listeners.stream()
                .filter(one -> "HTTPS".equals(one.getProtocol()))
                .forEach(one -> assertFalse(one.getTls().getCertificateRefs().isEmpty()));
        // Behind the plain listener there is a redirect and nothing else.
        Overlay.PRODUCTION.allOfKind("HTTPRoute").stream()
                .filter(route ->
                        "http".equals(route.at("/spec/parentRefs/0/sectionName").asText()))
                .forEach(route -> {
                    assertEquals(
                            "https",
                            route.at("/spec/rules/0/filters/0/requestRedirect/scheme")
                                    .asText());
                    assertTrue(route.at("/spec/rules/0/backendRefs").isMissingNode());
                });
    }

    @Test
    void productionLeavesTheLengthOfARequestToTheGateway() {
        List<JsonNode> toTheGateway = Overlay.PRODUCTION.allOfKind("HTTPRoute").stream()
                .flatMap(route -> StreamSupport.stream(route.at("/spec/rules").spliterator(), false))
                .filter(rule -> rule.has("backendRefs"))
                .toList();
        assertEquals(1, toTheGateway.size());
        assertEquals("0s", toTheGateway.get(0).at("/timeouts/request").asText());
        assertTrue(toTheGateway.get(0).at("/timeouts/backendRequest").isMissingNode());
    }

    @Test
    void productionKeepsEveryEventThreeTimesForSevenDays() {
        Set<String> topics = Overlay.PRODUCTION.allOfKind("KafkaTopic").stream()
                .peek(topic -> {
                    assertEquals(3, topic.at("/spec/replicas").asInt());
                    assertEquals(2, topic.at("/spec/config/min.insync.replicas").asInt());
                    assertEquals(
                            Duration.ofDays(7).toMillis(),
                            topic.at("/spec/config/retention.ms").asLong());
                    assertEquals(
                            Duration.ofHours(1).toMillis(),
                            topic.at("/spec/config/segment.ms").asLong());
                })
                .map(topic -> topic.at("/metadata/name").asText())
                .collect(Collectors.toSet());
        assertEquals(Contracts.topics(), topics);
    }

    @Test
    void productionHasNoMoreDecodersThanPartitionsForThem() {
        int partitions = Overlay.PRODUCTION.allOfKind("KafkaTopic").stream()
                .filter(topic ->
                        "xray.upload.received".equals(topic.at("/metadata/name").asText()))
                .map(topic -> topic.at("/spec/partitions").asInt())
                .findAny()
                .orElseThrow();
        int pods = Overlay.PRODUCTION
                .allOfKind("ScaledObject")
                .get(0)
                .at("/spec/maxReplicaCount")
                .asInt();
        int workersOfEach = 2;
        assertTrue(pods * workersOfEach <= partitions);
    }

    private static Workload onlyOne(Overlay overlay, Map<String, String> selector) {
        List<Workload> selected = overlay.workloads().stream()
                .filter(workload -> workload.isSelectedBy(selector))
                .toList();
        assertEquals(1, selected.size(), () -> selector + " selects " + selected);
        return selected.get(0);
    }

    private static Set<String> names(Stream<? extends io.fabric8.kubernetes.api.model.HasMetadata> objects) {
        return objects.map(one -> one.getMetadata().getName())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
