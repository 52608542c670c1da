package org.xrayreference.gateway.routing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;

import org.xrayreference.gateway.problem.GatewayProblem;
import org.xrayreference.gateway.problem.Problem;
import org.xrayreference.gateway.problem.ProblemRoute;
import org.xrayreference.gateway.services.Owner;

/** Everything below {@code /api}: to the service that owns it, or a problem. */
@ApplicationScoped
class ProxyRoute {
    /**
     * After the edge's filters, whose order is their priority below zero; before Quarkus looks for credentials (-200), for
     * templates and for resources, which would cost as much as passing a call on does. What the gateway answers itself is
     * reached when this route lets a request pass.
     */
    private static final int ORDER = -300;

    private final UploadGate gate;
    private final Map<Owner, HttpProxy> proxies = new EnumMap<>(Owner.class);

    ProxyRoute(UploadGate gate, ServiceProxies proxies) {
        this.gate = gate;
        for (Owner owner : Owner.values()) {
            if (owner != Owner.GATEWAY) {
                this.proxies.put(owner, proxies.to(owner, new SameAddress()));
            }
        }
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(ORDER).handler(this::handle);
        router.route("/api").order(ORDER).handler(this::handle);
        router.route(RouteTable.RECEIPT_KEYS).order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        RouteTable.Found found = RouteTable.find(request.method().name(), request.path());
        if (found instanceof RouteTable.Found.Call call) {
            pass(context, call);
        } else if (found instanceof RouteTable.Found.OtherMethods other) {
            context.response().putHeader(HttpHeaders.ALLOW, other.allowed());
            ProblemRoute.answer(context, GatewayProblem.methodNotAllowed(other.allowed()));
        } else {
            ProblemRoute.answer(context, GatewayProblem.notFound());
        }
    }

    private void pass(RoutingContext context, RouteTable.Found.Call found) {
        Owner owner = found.call().owner();
        if (owner == Owner.GATEWAY) {
            context.next();
        } else if (found.call().gated()) {
            passGate(context, found.parameter(), owner);
        } else {
            proxies.get(owner).handle(context.request());
        }
    }

    private void passGate(RoutingContext context, String uploadId, Owner owner) {
        context.request().pause();
        Context here = context.vertx().getOrCreateContext();
        gate.refusal(uploadId)
                .subscribe()
                .with(refusal -> here.runOnContext(ignored -> afterGate(context, owner, refusal)));
    }

    private void afterGate(RoutingContext context, Owner owner, Optional<Problem> refusal) {
        if (context.response().closed()) {
            return;
        }
        if (refusal.isPresent()) {
            ProblemRoute.answer(context, refusal.get());
        } else {
            proxies.get(owner).handle(context.request());
        }
    }
}
