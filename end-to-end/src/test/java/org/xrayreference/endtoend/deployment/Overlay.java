package org.xrayreference.endtoend.deployment;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;

/** One of the clusters that k8s/ describes, rendered and read once. */
enum Overlay {
    LOCAL,
    PRODUCTION;

    private List<ObjectNode> rendered;
    private List<HasMetadata> objects;

    Path folder() {
        return Path.of(System.getProperty("xray.root"), "k8s", "overlays", name().toLowerCase(Locale.ROOT));
    }

    /** All objects, as they would be applied. */
    List<ObjectNode> rendered() {
        if (rendered == null) {
            rendered = Kustomization.render(folder());
        }
        return rendered;
    }

    private List<HasMetadata> objects() {
        if (objects == null) {
            objects = rendered().stream()
                    .filter(Shapes::isModelled)
                    .map(Shapes::read)
                    .map(HasMetadata.class::cast)
                    .toList();
        }
        return objects;
    }

    <T extends HasMetadata> List<T> all(Class<T> type) {
        return objects().stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<JsonNode> allOfKind(String kind) {
        return rendered().stream()
                .filter(object -> kind.equals(object.path("kind").asText()))
                .map(JsonNode.class::cast)
                .toList();
    }

    boolean has(String kind, String name) {
        return allOfKind(kind).stream()
                .anyMatch(object ->
                        name.equals(object.path("metadata").path("name").asText()));
    }

    /** What makes pods. */
    List<Workload> workloads() {
        return objects().stream().flatMap(object -> workload(object).stream()).toList();
    }

    /** What makes pods and is not over after one run. */
    List<Workload> lastingWorkloads() {
        return workloads().stream()
                .filter(workload -> !"Job".equals(workload.kind()))
                .toList();
    }

    /** Each with its overlay, for tests that look at both. */
    static Stream<Workload> everywhere() {
        return Stream.of(values()).flatMap(overlay -> overlay.workloads().stream());
    }

    static Stream<Workload> lastingEverywhere() {
        return Stream.of(values()).flatMap(overlay -> overlay.lastingWorkloads().stream());
    }

    private Optional<Workload> workload(HasMetadata object) {
        if (object instanceof Deployment deployment) {
            return Optional.of(of(object, deployment.getSpec().getTemplate()));
        }
        if (object instanceof StatefulSet set) {
            return Optional.of(of(object, set.getSpec().getTemplate()));
        }
        return object instanceof Job job ? Optional.of(of(object, job.getSpec().getTemplate())) : Optional.empty();
    }

    private Workload of(HasMetadata object, PodTemplateSpec template) {
        return new Workload(this, object.getKind(), object.getMetadata().getName(), template);
    }
}
