package org.xrayreference.gateway.routing;

import java.util.List;
import java.util.Optional;

import org.xrayreference.gateway.services.Owner;

/**
 * One address of the public API.
 *
 * @param template as in the API description: {@code /api/v1/uploads/{id}}
 * @param gated whether upload-service is asked first, since the owner does not know an upload's state
 */
public record PublicCall(String template, List<String> methods, Owner owner, boolean gated) {
    static PublicCall open(String template, Owner owner, String... methods) {
        return new PublicCall(template, List.of(methods), owner, false);
    }

    static PublicCall gated(String template, Owner owner, String... methods) {
        return new PublicCall(template, List.of(methods), owner, true);
    }

    /** The first path parameter when the path is this call's, an empty text when it has none. */
    Optional<String> matches(String path) {
        String parameter = "";
        int at = 0;
        for (int i = 0; i < template.length(); i++) {
            if (template.charAt(i) == '{') {
                int end = path.indexOf('/', at);
                String value = path.substring(at, end < 0 ? path.length() : end);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                parameter = parameter.isEmpty() ? value : parameter;
                at += value.length();
                i = template.indexOf('}', i);
            } else if (at == path.length() || path.charAt(at++) != template.charAt(i)) {
                return Optional.empty();
            }
        }
        return at == path.length() ? Optional.of(parameter) : Optional.empty();
    }

    /** HEAD is answered wherever GET is. */
    boolean allows(String method) {
        return methods.contains(method.equals("HEAD") ? "GET" : method);
    }
}
