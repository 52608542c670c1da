package org.xrayreference.endtoend.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RenderingTest {

    @ParameterizedTest
    @EnumSource
    void isWhatKubectlMakesOfIt(Overlay overlay) throws Exception {
        // Given
        assumeTrue(hasKustomize(), "there is no kubectl here to compare with");

        // When
        String rendered = run("kubectl", "kustomize", overlay.folder().toString());

        // Then
        assertEquals(byName(Yaml.all(rendered)), byName(overlay.rendered()));
    }

    private static Map<String, JsonNode> byName(List<? extends JsonNode> objects) {
        Map<String, JsonNode> byName = new TreeMap<>();
        objects.forEach(object -> byName.put(
                Shapes.name(object) + " " + object.path("metadata").path("name").asText(), object));
        return byName;
    }

    private static boolean hasKustomize() throws InterruptedException {
        try {
            // Older ones have a kustomize of another time.
            return run("kubectl", "version", "--client").contains("Kustomize Version: v5");
        } catch (IOException e) {
            return false;
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
