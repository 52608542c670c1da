package org.xrayreference.gateway.services;

import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.faulttolerance.api.Guard;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** One guard for each service, named as the clients name it: places, a time limit, and a breaker for silence. */
class GuardsWiring {
    /** A refusal and an error are answers; who finds no place has not asked. */
    private static final List<Class<? extends Throwable>> NO_SILENCE =
            List.of(ServiceRefusal.class, ServiceFailure.class, BulkheadException.class);

    private static final double HALF = 0.5;

    private final PatienceConfig config;

    GuardsWiring(PatienceConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    @Identifier("upload")
    Guard upload() {
        return guard("upload-service");
    }

    @Produces
    @Singleton
    @Identifier("preview")
    Guard preview() {
        return guard("preview-service");
    }

    @Produces
    @Singleton
    @Identifier("reference")
    Guard reference() {
        return guard("reference-service");
    }

    @Produces
    @Singleton
    @Identifier("contact")
    Guard contact() {
        return guard("contact-service");
    }

    private Guard guard(String service) {
        return Guard.create()
                .withDescription(service)
                .withBulkhead()
                .limit(config.atOnce())
                .queueSize(config.queued())
                .done()
                .withTimeout()
                .duration(config.longest().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(config.silences())
                .failureRatio(HALF)
                .delay(config.rest().toMillis(), ChronoUnit.MILLIS)
                .skipOn(NO_SILENCE)
                .done()
                .build();
    }
}
