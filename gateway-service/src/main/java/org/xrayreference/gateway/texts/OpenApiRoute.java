package org.xrayreference.gateway.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;

/** {@code GET /q/openapi}: the description of the public API, as it stands in the repository. */
@ApplicationScoped
class OpenApiRoute {
    private static final int ORDER = 140;
    private static final Buffer DESCRIPTION = read();

    void register(@Observes Router router) {
        router.get("/q/openapi")
                .order(ORDER)
                .handler(context -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/yaml")
                        .end(DESCRIPTION));
    }

    private static Buffer read() {
        try (InputStream in = OpenApiRoute.class.getResourceAsStream("/contract/openapi.yaml")) {
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException("contract/openapi.yaml", failure);
        }
    }
}
