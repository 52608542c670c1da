package org.xrayreference.endtoend.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Renders the part of kustomize that k8s/ uses, and refuses what it does not know: so the checks run where there is no
 * kubectl. RenderingTest compares the outcome with kubectl's where there is one.
 */
final class Kustomization {
    private static final Set<String> KNOWN = Set.of(
            "apiVersion",
            "kind",
            "namespace",
            "resources",
            "images",
            "patches",
            "configMapGenerator",
            "generatorOptions");
    private static final Set<String> WITHOUT_NAMESPACE = Set.of("Namespace");

    private final Path folder;
    private final JsonNode wishes;

    private Kustomization(Path folder) {
        this.folder = folder;
        this.wishes = Yaml.one(folder.resolve("kustomization.yaml"));
        wishes.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException(folder + ": " + name + " is not rendered here");
            }
        });
    }

    static List<ObjectNode> render(Path folder) {
        List<ObjectNode> objects = new Kustomization(folder).render();
        NameHashes.add(objects);
        return objects;
    }

    private List<ObjectNode> render() {
        List<ObjectNode> objects = new ArrayList<>();
        wishes.path("resources").forEach(resource -> objects.addAll(resource(folder.resolve(resource.asText()))));
        wishes.path("configMapGenerator").forEach(generator -> objects.add(configMap(generator)));
        wishes.path("patches").forEach(patch -> patch(patch, objects));
        if (wishes.has("namespace")) {
            objects.stream()
                    .filter(object ->
                            !WITHOUT_NAMESPACE.contains(object.path("kind").asText()))
                    .forEach(object -> object.withObjectProperty("metadata").set("namespace", wishes.get("namespace")));
        }
        wishes.path("images").forEach(image -> objects.forEach(object -> rename(image, object)));
        return objects;
    }

    private static List<ObjectNode> resource(Path path) {
        if (Files.isDirectory(path)) {
            return new Kustomization(path).render();
        }
        return Yaml.all(Yaml.read(path)).stream().map(ObjectNode.class::cast).toList();
    }

    private ObjectNode configMap(JsonNode generator) {
        ObjectNode map =
                JsonNodeFactory.instance.objectNode().put("apiVersion", "v1").put("kind", "ConfigMap");
        ObjectNode metadata = map.putObject("metadata");
        metadata.set("name", generator.get("name"));
        if (wishes.path("generatorOptions").has("labels")) {
            metadata.set("labels", wishes.path("generatorOptions").get("labels"));
        }
        ObjectNode data = map.putObject("data");
        generator.path("files").forEach(file -> data.put(file.asText(), Yaml.read(folder.resolve(file.asText()))));
        generator
                .path("envs")
                .forEach(file -> Yaml.read(folder.resolve(file.asText()))
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(line ->
                                data.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1))));
        if (!wishes.path("generatorOptions").path("disableNameSuffixHash").asBoolean()) {
            NameHashes.ask(map);
        }
        return map;
    }

    private void patch(JsonNode patch, List<ObjectNode> objects) {
        JsonNode operations = patch.has("path")
                ? Yaml.one(folder.resolve(patch.get("path").asText()))
                : Yaml.all(patch.get("patch").asText()).get(0);
        JsonNode target = patch.get("target");
        List<ObjectNode> chosen = objects.stream()
                .filter(object -> target.get("kind").equals(object.get("kind")))
                .filter(object -> object.path("metadata")
                        .path("name")
                        .asText()
                        .matches(target.get("name").asText()))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException(folder + ": nothing is patched by " + patch);
        }
        chosen.forEach(object -> JsonPatch.apply(operations, object));
    }

    private static void rename(JsonNode wish, JsonNode node) {
        String name = wish.get("name").asText();
        node.findParents("image").stream()
                .map(ObjectNode.class::cast)
                .filter(container -> container.path("image").asText().matches("\\Q" + name + "\\E(:.*)?"))
                .forEach(container -> container.put(
                        "image",
                        wish.get("newName").asText() + ":" + wish.get("newTag").asText()));
    }
}
