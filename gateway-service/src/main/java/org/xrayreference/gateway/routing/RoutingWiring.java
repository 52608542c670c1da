package org.xrayreference.gateway.routing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.vertx.core.Vertx;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.xrayreference.gateway.services.ServicesConfig;
import org.xrayreference.gateway.services.UploadClient;
import org.xrayreference.gateway.tokens.ServiceTokens;

class RoutingWiring {
    @Produces
    @Singleton
    UploadGate gate(@RestClient UploadClient uploads) {
        return new UploadGate(uploads);
    }

    @Produces
    @Singleton
    ServiceProxies proxies(Vertx vertx, RoutingConfig config, ServicesConfig services, ServiceTokens tokens) {
        return new ServiceProxies(vertx, config, services, tokens);
    }
}
