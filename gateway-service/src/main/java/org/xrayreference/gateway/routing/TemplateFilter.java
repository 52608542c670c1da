package org.xrayreference.gateway.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

/**
 * Says of each request by which template metrics and traces know its address: an upload's id is a secret, and a series for
 * each address would be as many as visitors can think of. A page says its own template later.
 */
@ApplicationScoped
class TemplateFilter {
    private static final int BEFORE_ALL = 3000;
    /** Where Quarkus looks for it. */
    private static final String TEMPLATE = "UrlPathTemplate";

    void register(@Observes Filters filters) {
        filters.register(TemplateFilter::meet, BEFORE_ALL);
    }

    private static void meet(RoutingContext context) {
        String path = context.request().path();
        Context request = Vertx.currentContext();
        if (request != null && path != null && !path.startsWith("/q/")) {
            request.putLocal(TEMPLATE, RouteTable.template(path));
        }
        context.next();
    }
}
