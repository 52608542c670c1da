package org.xrayreference.gateway.inventory;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;

import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.services.ServicesConfig;

class InventoryWiring {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Produces
    @Singleton
    AskRetention askRetention(ServicesConfig services) {
        Map<Owner, RetentionClient> clients = new EnumMap<>(Owner.class);
        for (Owner owner : Owner.values()) {
            if (owner != Owner.GATEWAY) {
                clients.put(
                        owner,
                        QuarkusRestClientBuilder.newBuilder()
                                .baseUri(services.of(owner))
                                .connectTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                                .readTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                                .build(RetentionClient.class));
            }
        }
        return new AskRetention(clients, Clock.systemUTC());
    }
}
