package org.xrayreference.endtoend.deployment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.apps.Deployment;

/** The names of the environment variables that Compose and Kubernetes give to the five services. */
public final class DeployedVariables {
    private static final List<String> SERVICES = List.of("gateway", "upload", "preview", "reference", "contact");

    private DeployedVariables() {}

    /** By where they are set. */
    public static Map<String, Set<String>> byPlace() {
        Map<String, Set<String>> places = new TreeMap<>();
        ComposeFile compose = ComposeFile.read("docker-compose.yml");
        Set<String> inCompose = places.computeIfAbsent("docker-compose.yml", place -> new TreeSet<>());
        for (String service : SERVICES) {
            compose.service(service).path("environment").fieldNames().forEachRemaining(inCompose::add);
        }
        for (Overlay overlay : Overlay.values()) {
            Set<String> here = places.computeIfAbsent("k8s/overlays/" + overlay, place -> new TreeSet<>());
            overlay.all(Deployment.class).stream()
                    .flatMap(deployment -> deployment.getSpec().getTemplate().getSpec().getContainers().stream())
                    .forEach(container -> {
                        container.getEnv().stream().map(EnvVar::getName).forEach(here::add);
                        container
                                .getEnvFrom()
                                .forEach(from -> overlay.all(ConfigMap.class).stream()
                                        .filter(map -> map.getMetadata()
                                                .getName()
                                                .equals(from.getConfigMapRef().getName()))
                                        .forEach(
                                                map -> here.addAll(map.getData().keySet())));
                    });
        }
        return places;
    }
}
