package org.xrayreference.endtoend.deployment;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every object has the shape that Kubernetes, or its operator, reads")
class ShapeTest {
    /** For the operators that publish no classes: the fields that are used here, after their own definitions. */
    private static final Schema CUSTOM = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Yaml.one(Path.of(
                            System.getProperty("xray.root"),
                            "end-to-end/src/test/resources/deployment/custom-resources.schema.yaml"))
                    .toString());

    static Stream<Arguments> objects() {
        Stream<Arguments> ofOverlays = Stream.of(Overlay.values())
                .flatMap(overlay -> overlay.rendered().stream().map(object -> named(overlay.toString(), object)));
        Stream<Arguments> besideThem = Stream.of("import", "observability")
                .flatMap(
                        folder -> Kustomization.render(Path.of(System.getProperty("xray.root"), "k8s", folder)).stream()
                                .map(object -> named(folder, object)));
        return Stream.concat(ofOverlays, besideThem);
    }

    private static Arguments named(String place, ObjectNode object) {
        return Arguments.of(
                place,
                object.path("kind").asText(),
                object.path("metadata").path("name").asText(),
                object);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("objects")
    void holdsNoFieldThatNobodyReads(String place, String kind, String name, ObjectNode object) {
        if (Shapes.isModelled(object)) {
            JsonNode kept = Shapes.written(assertDoesNotThrow(() -> Shapes.read(object)));
            assertEquals(List.of(), lost(object.deepCopy().without("apiVersion"), kept, ""));
        } else {
            assertEquals(List.of(), CUSTOM.validate(object));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTwoObjectsAreOne(Overlay overlay) {
        Set<String> seen = new HashSet<>();
        overlay.rendered()
                .forEach(object -> assertTrue(
                        seen.add(Shapes.name(object)
                                + object.path("metadata").path("name").asText()),
                        () -> "twice: " + object));
    }

    @Test
    void anUnknownFieldIsFound() {
        JsonNode misspelt = Yaml.all(
                        "{apiVersion: apps/v1, kind: Deployment, spec: {template: {spec: {containers: [{imagePolicy: x}]}}}}")
                .get(0);
        assertThrows(IllegalArgumentException.class, () -> Shapes.read(misspelt));
        JsonNode old = Yaml.all(
                        "{apiVersion: kafka.strimzi.io/v1, kind: Kafka, spec: {kafka: {}, zookeper: {replicas: 3}}}")
                .get(0);
        assertThrows(IllegalArgumentException.class, () -> Shapes.read(old));
        JsonNode unknown = Yaml.all(
                        "{apiVersion: postgresql.cnpg.io/v1, kind: Cluster, metadata: {name: a, namespace: b}, spec: {instance: 3}}")
                .get(0);
        assertTrue(!CUSTOM.validate(unknown).isEmpty());
    }

    /** What was read but is not written again was not understood: a misspelt value of a closed set, for instance. */
    private static List<String> lost(JsonNode given, JsonNode kept, String where) {
        List<String> lost = new ArrayList<>();
        if (given.isObject()) {
            given.properties()
                    .forEach(field -> lost.addAll(
                            lost(field.getValue(), kept.path(field.getKey()), where + "/" + field.getKey())));
        } else if (given.isArray()) {
            for (int i = 0; i < given.size(); i++) {
                lost.addAll(lost(given.get(i), kept.path(i), where + "/" + i));
            }
        } else if (!given.asText().equals(kept.asText()) || kept.isMissingNode()) {
            lost.add(where + ": " + given + " became " + kept);
        }
        return lost;
    }
}
