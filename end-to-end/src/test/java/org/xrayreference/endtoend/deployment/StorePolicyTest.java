package org.xrayreference.endtoend.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The policies by which MinIO, or any S3 store, lets each service at objects. */
@Tag("P24")
@DisplayName("P24: a service changes objects in its own bucket only, and reads at most one other")
class StorePolicyTest {
    private static final Path SETUP = ComposeFile.root().resolve("k8s/setup");
    private static final Set<String> LOOK = Set.of("s3:ListBucket", "s3:GetBucketLocation", "s3:GetObject");
    private static final Set<String> CHANGE = Set.of(
            "s3:ListBucket",
            "s3:GetBucketLocation",
            "s3:GetObject",
            "s3:PutObject",
            "s3:DeleteObject",
            "s3:AbortMultipartUpload",
            "s3:ListMultipartUploadParts");

    @Test
    void allowWhatTheDesignSaysAndNothingElse() throws IOException {
        assertEquals(Map.of("raw-uploads", CHANGE), allowed("upload-service"));
        assertEquals(Map.of("previews", CHANGE, "raw-uploads", LOOK), allowed("preview-service"));
        assertEquals(Map.of("references", CHANGE, "previews", LOOK), allowed("reference-service"));
    }

    @Test
    void areTheOnesThatTheStoresAreSetUpWith() throws IOException {
        String script = Yaml.read(SETUP.resolve("create-buckets.sh"));
        assertTrue(script.contains("mc admin policy create store \"$1\" \"/setup/$1.policy.json\""));
        assertFalse(script.contains("readwrite"), "a policy that MinIO brings along");
        try (Stream<Path> files = Files.list(SETUP)) {
            List<String> policies = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".policy.json"))
                    .toList();
            assertEquals(3, policies.size());
            ConfigMap mounted = Overlay.LOCAL.all(ConfigMap.class).stream()
                    .filter(map -> "setup".equals(map.getMetadata().getName()))
                    .findAny()
                    .orElseThrow();
            for (String policy : policies) {
                assertTrue(script.contains("\nowner " + policy.replace(".policy.json", "") + " \"$"), policy);
                assertEquals(Yaml.read(SETUP.resolve(policy)), mounted.getData().get(policy));
            }
        }
    }

    /** For each bucket what may be done there; fails where that is not all there is to say. */
    private static Map<String, Set<String>> allowed(String service) throws IOException {
        JsonNode policy = new ObjectMapper()
                .readTree(SETUP.resolve(service + ".policy.json").toFile());
        assertEquals("2012-10-17", policy.path("Version").asText());
        return texts(policy.path("Statement"), statement -> {
                    assertEquals(Set.of("Effect", "Action", "Resource"), fields(statement));
                    assertEquals("Allow", statement.path("Effect").asText());
                    return Stream.of(statement);
                })
                .flatMap(statement -> texts(statement.path("Resource"), Stream::of)
                        .map(JsonNode::asText)
                        .flatMap(resource -> texts(statement.path("Action"), Stream::of)
                                .map(action -> Map.entry(bucket(resource, action.asText()), action.asText()))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** An action on objects has a resource with a key, one on the bucket has none. */
    private static String bucket(String resource, String action) {
        boolean ofBucket = Set.of("s3:ListBucket", "s3:GetBucketLocation").contains(action);
        assertTrue(resource.matches("arn:aws:s3:::[a-z-]+" + (ofBucket ? "" : "/\\*")), resource + " " + action);
        return resource.replaceFirst("^arn:aws:s3:::", "").replace("/*", "");
    }

    private static Set<String> fields(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Stream<JsonNode> texts(
            JsonNode array, java.util.function.Function<JsonNode, Stream<JsonNode>> each) {
        assertTrue(array.isArray());
        Stream.Builder<JsonNode> nodes = Stream.builder();
        array.forEach(nodes::add);
        return nodes.build().flatMap(each);
    }
}
