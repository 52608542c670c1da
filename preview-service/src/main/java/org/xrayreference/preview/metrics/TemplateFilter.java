package org.xrayreference.preview.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

/**
 * What is refused before it has found its resource is one address to metrics and traces: what was asked for may hold an
 * upload's id, which is a secret. A resource says its own template later.
 */
@ApplicationScoped
class TemplateFilter {
    private static final int BEFORE_ALL = 3000;
    /** Where Quarkus looks for it. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final String OTHER = "/other";

    void register(@Observes Filters filters) {
        filters.register(TemplateFilter::meet, BEFORE_ALL);
    }

    private static void meet(RoutingContext context) {
        String path = context.request().path();
        Context request = Vertx.currentContext();
        if (request != null && path != null && !path.startsWith("/q/")) {
            request.putLocal(TEMPLATE, OTHER);
        }
        context.next();
    }
}
