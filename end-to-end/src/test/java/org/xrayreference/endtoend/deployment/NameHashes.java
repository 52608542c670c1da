package org.xrayreference.endtoend.deployment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The hash that kustomize puts behind the name of a generated ConfigMap once everything is patched. */
final class NameHashes {
    private static final String MARK = "needsHash";
    private static final int LENGTH = 10;

    private NameHashes() {}

    static void ask(ObjectNode configMap) {
        configMap.put(MARK, true);
    }

    static void add(List<ObjectNode> objects) {
        Map<String, String> names = new HashMap<>();
        for (ObjectNode object : objects) {
            if (object.remove(MARK) != null) {
                String name = object.at("/metadata/name").asText();
                names.put(name, name + "-" + hash(object));
                ((ObjectNode) object.get("metadata")).put("name", names.get(name));
            }
        }
        for (ObjectNode object : objects) {
            object.findValues("configMapRef").forEach(reference -> rename(reference, names));
            object.findValues("configMap").forEach(reference -> rename(reference, names));
        }
    }

    private static void rename(JsonNode reference, Map<String, String> names) {
        String name = reference.path("name").asText();
        if (names.containsKey(name)) {
            ((ObjectNode) reference).put("name", names.get(name));
        }
    }

    /** As kustomize encodes it: keys in order, what HTML reads escaped, and no digit or letter that could form a word. */
    private static String hash(ObjectNode configMap) {
        try {
            ObjectMapper json = new ObjectMapper();
            Map<String, Object> content = new TreeMap<>(Map.of(
                    "kind", "ConfigMap",
                    "name", "", // kustomize looks for it in the wrong place, and finds none
                    "data", json.convertValue(configMap.get("data"), new TypeReference<TreeMap<String, String>>() {})));
            String text = json.writeValueAsString(content)
                    .replace("&", "\\u0026")
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e");
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of()
                    .formatHex(digest)
                    .substring(0, LENGTH)
                    .replace('0', 'g')
                    .replace('1', 'h')
                    .replace('3', 'k')
                    .replace('a', 'm')
                    .replace('e', 't');
        } catch (NoSuchAlgorithmException | com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
