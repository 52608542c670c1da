package org.xrayreference.endtoend.deployment;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A Compose file with its anchors and merges resolved. */
record ComposeFile(JsonNode content) {

    static Path root() {
        return Path.of(System.getProperty("xray.root"));
    }

    static ComposeFile read(String name) {
        LoaderOptions strictly = new LoaderOptions();
        strictly.setAllowDuplicateKeys(false);
        Object content = new Yaml(new SafeConstructor(strictly))
                .load(org.xrayreference.endtoend.deployment.Yaml.read(root().resolve(name)));
        return new ComposeFile(new ObjectMapper().valueToTree(content));
    }

    Map<String, JsonNode> services() {
        Map<String, JsonNode> services = new LinkedHashMap<>();
        content.path("services").properties().forEach(entry -> services.put(entry.getKey(), entry.getValue()));
        return services;
    }

    JsonNode service(String name) {
        return services().get(name);
    }
}
