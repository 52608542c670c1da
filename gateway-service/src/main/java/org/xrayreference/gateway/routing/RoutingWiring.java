package org.xrayreference.gateway.routing;

import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Singleton;

import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.core.Vertx;
import io.vertx.httpproxy.ProxyResponse;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.xrayreference.gateway.services.PatienceConfig;
import org.xrayreference.gateway.services.ServicesConfig;
import org.xrayreference.gateway.services.UploadClient;
import org.xrayreference.gateway.tokens.ServiceTokens;

class RoutingWiring {
    private static final double HALF = 0.5;

    @Produces
    @Singleton
    UploadGate gate(@RestClient UploadClient uploads) {
        return new UploadGate(uploads);
    }

    @Produces
    @Singleton
    ServiceProxies proxies(
            Vertx vertx, RoutingConfig config, ServicesConfig services, ServiceTokens tokens, PatienceConfig patience) {
        return new ServiceProxies(vertx, config, services, tokens, () -> breaker(patience));
    }

    private static SilenceBreaker breaker(PatienceConfig patience) {
        return new SilenceBreaker(TypedGuard.create(new TypeLiteral<CompletionStage<ProxyResponse>>() {})
                // Nothing here waits: a call stays on the event loop that it came in by.
                .withThreadOffload(false)
                .withCircuitBreaker()
                .requestVolumeThreshold(patience.silences())
                .failureRatio(HALF)
                .delay(patience.rest().toMillis(), ChronoUnit.MILLIS)
                .skipOn(SilenceBreaker.VisitorLeft.class)
                .done()
                .build());
    }
}
