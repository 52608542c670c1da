package org.xrayreference.gateway.edge;

import java.util.Optional;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** The request whose page is being made. */
public final class CurrentPage {
    private CurrentPage() {}

    /** Empty for answers that are made outside of the site's resources, such as that to a streamed upload. */
    public static Optional<RoutingContext> request() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                Arc.container().instance(CurrentVertxRequest.class).get().getCurrent());
    }

    /** Where the visitor is, as a link on the page would say it. */
    public static String address(RoutingContext request) {
        String query = request.request().query();
        return request.request().path() + (query == null ? "" : "?" + query);
    }
}
