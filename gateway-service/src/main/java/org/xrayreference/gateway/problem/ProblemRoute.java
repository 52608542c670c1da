package org.xrayreference.gateway.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;

import org.xrayreference.gateway.tracing.CurrentTrace;

/** Answers a request with a problem document. */
public final class ProblemRoute {
    /** Seconds: long enough not to hammer, short enough for a person who waits. */
    public static final String RETRY_AFTER = "10";

    private ProblemRoute() {}

    public static void answer(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (problem.status() == 503) {
            response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        response.end(Json.encodeToBuffer(problem.in(CurrentTrace.id())));
    }
}
