package org.xrayreference.gateway.routing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;

/**
 * Carry calls inwards, one for each event loop: a call goes on by the loop that it came in by. One client for all would lend
 * it the connection of another loop more often than not, and wake a second thread for each step of the way.
 */
final class LoopClients {
    private final ThreadLocal<HttpClient> clients;

    LoopClients(Vertx vertx, RoutingConfig config) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setIdleTimeout((int) config.idleTimeout().toSeconds())
                .setMaxPoolSize(config.connections())
                .setMaxWaitQueueSize(config.waiting())
                .setDecompressionSupported(false);
        this.clients = ThreadLocal.withInitial(() -> vertx.createHttpClient(options));
    }

    /** The calling thread's own. */
    HttpClient here() {
        return clients.get();
    }
}
