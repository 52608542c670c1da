package org.xrayreference.gateway.site;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** {@code GET /assets/{version}/{name}}. */
@ApplicationScoped
class AssetsRoute {
    private static final int ORDER = 120;

    private final Assets assets = Assets.instance();

    void register(@Observes Router router) {
        router.route("/assets/:version/:name")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(ORDER)
                .handler(this::serve);
    }

    private void serve(RoutingContext context) {
        String name = context.pathParam("name");
        Optional<byte[]> content = assets.content(name);
        if (content.isEmpty()) {
            context.next();
            return;
        }
        // A page from before an update asks for the old version: it gets the new one, but must not keep it as the old.
        boolean current = assets.version().equals(context.pathParam("version"));
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, Assets.mediaType(name))
                .putHeader(HttpHeaders.CACHE_CONTROL, current ? "public, max-age=31536000, immutable" : "no-store")
                .end(Buffer.buffer(content.get()));
    }
}
