package org.xrayreference.gateway.routing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xrayreference.gateway.services.Owner;

/**
 * One address of the public API.
 *
 * @param template as in the API description: {@code /api/v1/uploads/{id}}
 * @param gated whether upload-service is asked first, since the owner does not know an upload's state
 */
public record PublicCall(String template, List<String> methods, Owner owner, boolean gated) {
    private static final Pattern PARAMETER = Pattern.compile("\\{[A-Za-z]+}");

    static PublicCall open(String template, Owner owner, String... methods) {
        return new PublicCall(template, List.of(methods), owner, false);
    }

    static PublicCall gated(String template, Owner owner, String... methods) {
        return new PublicCall(template, List.of(methods), owner, true);
    }

    /** The first path parameter when the path is this call's, an empty text when it has none. */
    Optional<String> matches(String path) {
        Matcher matcher = pattern().matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(matcher.groupCount() == 0 ? "" : matcher.group(1));
    }

    /** HEAD is answered wherever GET is. */
    boolean allows(String method) {
        return methods.contains(method.equals("HEAD") ? "GET" : method);
    }

    private Pattern pattern() {
        return Pattern.compile(PARAMETER.matcher(template.replace(".", "[.]")).replaceAll("([^/]+)"));
    }
}
