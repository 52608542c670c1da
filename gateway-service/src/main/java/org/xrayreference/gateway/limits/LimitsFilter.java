package org.xrayreference.gateway.limits;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import org.xrayreference.gateway.edge.ClientAddress;
import org.xrayreference.gateway.edge.EdgeConfig;
import org.xrayreference.gateway.edge.Network;
import org.xrayreference.gateway.problem.GatewayProblem;
import org.xrayreference.gateway.problem.ProblemRoute;
import org.xrayreference.gateway.site.ErrorPageRoute;

/** Refuses what a client asks too much of, before anything else is done about it. */
@ApplicationScoped
class LimitsFilter {
    /** After the edge's rules, whose headers these refusals carry too; before everything that costs. */
    private static final int AFTER_THE_EDGE = 900;
    /** They ask no other part, and whoever watches over the process must not be told to wait. */
    private static final String PROBES = "/q/health";

    private final ClientLimits limits;
    private final Places uploads;
    private final int trustedProxies;

    LimitsFilter(ClientLimits limits, Places uploads, EdgeConfig edge) {
        this.limits = limits;
        this.uploads = uploads;
        this.trustedProxies = edge.trustedProxies();
    }

    void register(@Observes Filters filters) {
        filters.register(this::meet, AFTER_THE_EDGE);
    }

    private void meet(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.path().startsWith(PROBES)) {
            context.next();
            return;
        }
        CallKind kind = CallKind.of(request.method().name(), request.path());
        String client = Network.of(ClientAddress.of(request, trustedProxies));
        Optional<Duration> wait = limits.count(client, kind);
        if (wait.isPresent()) {
            refuse(context, kind, wait.get());
        } else if (kind == CallKind.UPLOAD) {
            letIn(context, client);
        } else {
            context.next();
        }
    }

    private void letIn(RoutingContext context, String client) {
        if (!uploads.enter(client)) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, ProblemRoute.RETRY_AFTER);
            ErrorPageRoute.answer(context, GatewayProblem.tooManyUploads());
            return;
        }
        context.addEndHandler(ended -> uploads.leave(client));
        context.next();
    }

    private void refuse(RoutingContext context, CallKind kind, Duration wait) {
        Rate rate = limits.rate(kind);
        // Rounded up: whoever comes back exactly then is let in.
        long seconds = wait.plusNanos(Duration.ofSeconds(1).toNanos() - 1).toSeconds();
        String name = '"' + kind.name().toLowerCase(Locale.ROOT) + '"';
        context.response()
                .putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .putHeader(
                        "RateLimit-Policy",
                        name + ";q=" + rate.calls() + ";w=" + rate.within().toSeconds())
                .putHeader("RateLimit", name + ";r=0;t=" + seconds);
        ErrorPageRoute.answer(
                context, GatewayProblem.tooManyCalls(rate.calls(), kind.inWords(), rate.within(), seconds));
    }
}
