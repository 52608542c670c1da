package org.xrayreference.gateway.edge;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.netty.util.NetUtil;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import org.xrayreference.gateway.problem.GatewayProblem;
import org.xrayreference.gateway.problem.ProblemRoute;

/** Of what lies below {@code /q}, a visitor sees the API's description, and of the health only whether it is well. */
@ApplicationScoped
class InsideFilter {
    /** After the edge's rules, whose headers these answers carry too. */
    private static final int AFTER_THE_EDGE = 950;

    private static final String BELOW = "/q";
    private static final String HEALTH = "/q/health";

    private final Inside inside;
    private final SmallRyeHealthReporter health;

    InsideFilter(EdgeConfig config, SmallRyeHealthReporter health) {
        this.inside = new Inside(config.inside());
        this.health = health;
    }

    void register(@Observes Filters filters) {
        filters.register(this::meet, AFTER_THE_EDGE);
    }

    private void meet(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = request.path();
        boolean ours = path.equals(BELOW) || path.startsWith(BELOW + "/");
        if (!ours || path.equals("/q/openapi") || comesFromInside(request)) {
            context.next();
            return;
        }
        Uni<SmallRyeHealth> asked = asked(path);
        if (asked == null) {
            ProblemRoute.answer(context, GatewayProblem.notFound());
        } else {
            asked.subscribe().with(found -> answer(context, !found.isDown()), failure -> answer(context, false));
        }
    }

    private Uni<SmallRyeHealth> asked(String path) {
        return switch (path) {
            case HEALTH -> health.getHealthAsync();
            case HEALTH + "/live" -> health.getLivenessAsync();
            case HEALTH + "/ready" -> health.getReadinessAsync();
            case HEALTH + "/started" -> health.getStartupAsync();
            default -> null;
        };
    }

    private static void answer(RoutingContext context, boolean up) {
        context.response()
                .setStatusCode(up ? 200 : 503)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }

    private boolean comesFromInside(HttpServerRequest request) {
        byte[] address = NetUtil.createByteArrayFromIpAddressString(
                request.remoteAddress().hostAddress());
        if (address == null) {
            return false;
        }
        try {
            return inside.is(
                    new InetSocketAddress(InetAddress.getByAddress(address), 0),
                    request.headers().names());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address of bytes needs no name service", e);
        }
    }
}
