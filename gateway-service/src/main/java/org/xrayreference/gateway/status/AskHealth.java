package org.xrayreference.gateway.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.smallrye.mutiny.Uni;

import org.xrayreference.gateway.services.Owner;

/** Asks all services for their health at once. */
final class AskHealth {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration SHARED_FOR = Duration.ofSeconds(2);

    private final Map<Owner, HealthClient> clients;
    private final Uni<List<ServiceHealth>> shared;

    AskHealth(Map<Owner, HealthClient> clients) {
        this.clients = clients;
        this.shared = Uni.createFrom().deferred(this::now).memoize().forFixedDuration(SHARED_FOR);
    }

    /** At most two seconds old. However many ask, the services are asked once, and nobody waits twice. */
    List<ServiceHealth> lately() {
        return shared.await().atMost(PATIENCE.multipliedBy(2));
    }

    private Uni<List<ServiceHealth>> now() {
        List<Uni<ServiceHealth>> questions = clients.entrySet().stream()
                .map(entry -> health(entry.getKey(), entry.getValue()))
                .toList();
        return Uni.join().all(questions).andFailFast();
    }

    private static Uni<ServiceHealth> health(Owner owner, HealthClient client) {
        return Uni.combine()
                .all()
                .unis(isUp(client, "live"), isUp(client, "ready"), isUp(client, "started"))
                .with((live, ready, started) -> new ServiceHealth(owner, live, ready, started));
    }

    private static Uni<Boolean> isUp(HealthClient client, String kind) {
        return client.health(kind)
                .map(HealthClient.Health::isUp)
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(false)
                .onFailure()
                .recoverWithItem(false);
    }
}
