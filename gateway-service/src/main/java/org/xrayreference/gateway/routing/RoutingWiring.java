package org.xrayreference.gateway.routing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.vertx.core.Vertx;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.xrayreference.gateway.services.ServicesConfig;
import org.xrayreference.gateway.services.UploadClient;

class RoutingWiring {
    @Produces
    @Singleton
    UploadGate gate(@RestClient UploadClient uploads) {
        return new UploadGate(uploads);
    }

    @Produces
    @Singleton
    ServiceProxies proxies(Vertx vertx, RoutingConfig config, ServicesConfig services) {
        return new ServiceProxies(vertx, config, services);
    }
}
