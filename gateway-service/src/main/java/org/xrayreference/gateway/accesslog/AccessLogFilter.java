package org.xrayreference.gateway.accesslog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

import org.xrayreference.gateway.edge.ClientAddress;
import org.xrayreference.gateway.edge.EdgeConfig;
import org.xrayreference.gateway.edge.RequestId;

/** Notes every request, also one that is refused at the edge. */
@ApplicationScoped
class AccessLogFilter {
    /** Before the edge's rules, which may already answer, and change headers. */
    private static final int BEFORE_ALL = 2000;

    private static final int VISITOR_LEFT = 499;

    private final AccessLog log;
    private final int trustedProxies;
    private final Clock clock;

    AccessLogFilter(AccessLog log, EdgeConfig edge, Clock clock) {
        this.log = log;
        this.trustedProxies = edge.trustedProxies();
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(this::meet, BEFORE_ALL);
    }

    private void meet(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        Instant at = clock.instant();
        long begin = System.nanoTime();
        String client = ClientAddress.of(request, trustedProxies);
        context.addEndHandler(ended -> log.add(new AccessEntry(
                at,
                client,
                request.getHeader(HttpHeaders.USER_AGENT),
                request.getHeader(HttpHeaders.REFERER),
                request.uri(),
                response.headWritten() ? response.getStatusCode() : VISITOR_LEFT,
                response.bytesWritten(),
                Duration.ofNanos(System.nanoTime() - begin).toMillis(),
                // The edge's own number, in place of what the visitor sent; an answer that nobody waited for has no
                // headers.
                request.getHeader(RequestId.HEADER))));
        context.next();
    }
}
