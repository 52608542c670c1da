package org.xrayreference.gateway.edge;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;

/**
 * An event loop for each processor. With two for each, as is usual, a loop finds fewer requests at a time when it wakes,
 * and more of a processor's time goes into waking.
 */
@ApplicationScoped
class EventLoopsWiring implements VertxOptionsCustomizer {
    private static final int LEAST = 2;

    @Override
    public void accept(VertxOptions options) {
        options.setEventLoopPoolSize(Math.max(LEAST, Runtime.getRuntime().availableProcessors()));
    }
}
