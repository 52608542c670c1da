package org.xrayreference.endtoend.deployment;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The operations of RFC 6902 that k8s/ uses: add, replace and remove. */
final class JsonPatch {
    private JsonPatch() {}

    static void apply(JsonNode patch, JsonNode target) {
        patch.forEach(operation -> apply(
                operation.path("op").asText(),
                JsonPointer.compile(operation.path("path").asText()),
                operation.path("value").deepCopy(),
                target));
    }

    private static void apply(String operation, JsonPointer path, JsonNode value, JsonNode target) {
        JsonNode parent = target.at(path.head());
        String last = path.last().getMatchingProperty();
        if (!"add".equals(operation) && target.at(path).isMissingNode()) {
            throw new IllegalArgumentException("There is nothing at " + path + " to " + operation);
        }
        if (parent instanceof ObjectNode object) {
            change(operation, last, value, object);
        } else if (parent instanceof ArrayNode array) {
            change(operation, "-".equals(last) ? array.size() : Integer.parseInt(last), value, array);
        } else {
            throw new IllegalArgumentException("There is nothing at " + path.head());
        }
    }

    private static void change(String operation, String name, JsonNode value, ObjectNode object) {
        switch (operation) {
            case "add", "replace" -> object.set(name, value);
            case "remove" -> object.remove(name);
            default -> throw new IllegalArgumentException("Unknown operation " + operation);
        }
    }

    private static void change(String operation, int index, JsonNode value, ArrayNode array) {
        switch (operation) {
            case "add" -> array.insert(index, value);
            case "replace" -> array.set(index, value);
            case "remove" -> array.remove(index);
            default -> throw new IllegalArgumentException("Unknown operation " + operation);
        }
    }
}
