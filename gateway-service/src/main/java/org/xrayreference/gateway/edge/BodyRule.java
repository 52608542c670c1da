package org.xrayreference.gateway.edge;

import java.util.Optional;
import java.util.Set;

import org.xrayreference.gateway.problem.GatewayProblem;
import org.xrayreference.gateway.problem.Problem;

/**
 * How large a request may be. Pictures pass unmeasured, since upload-service weighs them and says so in its own words;
 * everything else is a short form, and has to say its length.
 */
final class BodyRule {
    private static final Set<String> PICTURES = Set.of("/api/v1/uploads", "/upload");

    private final long limit;

    BodyRule(long limit) {
        this.limit = limit;
    }

    /** @param contentLength the header, or null */
    Optional<Problem> refusal(String method, String path, String contentLength, boolean chunked) {
        if (method.equals("POST") && PICTURES.contains(path)) {
            return Optional.empty();
        }
        if (chunked || contentLength != null && !contentLength.matches("[0-9]{1,18}")) {
            return Optional.of(GatewayProblem.lengthRequired());
        }
        long length = contentLength == null ? 0 : Long.parseLong(contentLength);
        return length > limit ? Optional.of(GatewayProblem.tooLarge(length, limit)) : Optional.empty();
    }
}
