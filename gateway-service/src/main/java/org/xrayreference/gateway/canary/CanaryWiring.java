package org.xrayreference.gateway.canary;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.services.ReferenceClient;
import org.xrayreference.gateway.services.ServicesConfig;
import org.xrayreference.gateway.services.UploadClient;

class CanaryWiring {
    private static final long PATIENCE_SECONDS = 5;

    @Produces
    @Singleton
    RunCanary canary(
            @RestClient UploadClient uploads,
            @RestClient ReferenceClient references,
            ServicesConfig services,
            CanaryConfig config,
            Clock clock) {
        Map<Owner, TracesClient> traces = new EnumMap<>(Owner.class);
        for (Owner owner : List.of(Owner.UPLOAD, Owner.PREVIEW, Owner.REFERENCE)) {
            traces.put(
                    owner,
                    QuarkusRestClientBuilder.newBuilder()
                            .baseUri(services.of(owner))
                            .connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                            .readTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                            .build(TracesClient.class));
        }
        return new RunCanary(
                new PartsClient(uploads, references, traces),
                config.matchedWithin(),
                config.goneWithin(),
                clock,
                CanaryWiring::pause);
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting", e);
        }
    }
}
