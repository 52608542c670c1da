package org.xrayreference.endtoend.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** k8s/import, which is applied beside production. PodPolicyTest and ShapeTest look at it too. */
@DisplayName("The import in a cluster")
class ImportJobTest {
    private static final String OURS = "xray-reference";
    private static final Peer POSTGRES = new Peer("postgres", OURS, Map.of("cnpg.io/cluster", "postgres"));

    @Test
    void isTheServicesOwnImage() {
        assertEquals(service().getImage(), workload().container().getImage());
    }

    @Test
    void findsItsStoresAsTheServiceDoes() {
        // Given
        Map<String, EnvVar> ofTheService =
                service().getEnv().stream().collect(Collectors.toMap(EnvVar::getName, variable -> variable));
        Map<String, String> settings = Overlay.PRODUCTION.allOfKind("ConfigMap").stream()
                .filter(map -> map.at("/metadata/name").asText().startsWith("reference-service-"))
                .flatMap(map -> map.path("data").properties().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, setting -> setting.getValue().asText()));

        // Then
        for (EnvVar variable : workload().container().getEnv()) {
            String name = variable.getName();
            if (variable.getValue() == null) {
                assertEquals(ofTheService.get(name), variable);
            } else {
                assertEquals(settings.get(name), variable.getValue(), name);
            }
        }
    }

    @Test
    void isSentNoRequests() {
        assertTrue(Overlay.PRODUCTION.all(Service.class).stream()
                .noneMatch(service -> workload().isSelectedBy(service.getSpec().getSelector())));
    }

    @Test
    void reachesTheLibrarysStoresAndNothingElse() {
        // Given
        List<NetworkPolicy> with = new ArrayList<>(Overlay.PRODUCTION.all(NetworkPolicy.class));
        with.addAll(objects(NetworkPolicy.class));

        // When
        Set<String> added = flows(with);
        added.removeAll(flows(Overlay.PRODUCTION.all(NetworkPolicy.class)));

        // Then
        assertEquals(
                new TreeSet<>(Set.of("import-references -> postgres:5432", "import-references -> 203.0.113.0/24:443")),
                added);
    }

    static Workload workload() {
        Job job = objects(Job.class).get(0);
        return new Workload(
                Overlay.PRODUCTION,
                job.getKind(),
                job.getMetadata().getName(),
                job.getSpec().getTemplate());
    }

    private static Container service() {
        return Overlay.PRODUCTION.all(Deployment.class).stream()
                .filter(one -> "reference-service".equals(one.getMetadata().getName()))
                .map(one ->
                        one.getSpec().getTemplate().getSpec().getContainers().get(0))
                .findAny()
                .orElseThrow();
    }

    private static Set<String> flows(List<NetworkPolicy> policies) {
        List<Peer> peers = Stream.concat(Overlay.PRODUCTION.workloads().stream(), Stream.of(workload()))
                .map(workload -> new Peer(workload.name(), OURS, workload.labels()))
                .collect(Collectors.toCollection(ArrayList::new));
        peers.add(POSTGRES);
        return new NetworkFlows(policies, OURS).among(peers);
    }

    private static <T> List<T> objects(Class<T> type) {
        return Kustomization.render(Path.of(System.getProperty("xray.root"), "k8s/import")).stream()
                .map(Shapes::read)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
