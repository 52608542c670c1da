package org.xrayreference.gateway.inventory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.mutiny.Uni;

import org.xrayreference.gateway.inventory.RetentionClient.Report;
import org.xrayreference.gateway.services.Owner;

/** Asks all services at once for the periods in force, and remembers the answers for a minute. */
class AskRetention {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Map<Owner, RetentionClient> clients;
    private final Clock clock;
    private volatile Known known = new Known(Map.of(), Instant.MIN);

    private record Known(Map<Owner, Optional<Report>> reports, Instant until) {}

    private record Told(Owner owner, Optional<Report> report) {}

    AskRetention(Map<Owner, RetentionClient> clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /** @return for each service its report; empty where it did not answer, which is not remembered */
    Map<Owner, Optional<Report>> now() {
        Known last = known;
        if (clock.instant().isBefore(last.until())) {
            return last.reports();
        }
        List<Uni<Told>> questions = clients.entrySet().stream()
                .map(client -> ask(client.getKey(), client.getValue()))
                .toList();
        Map<Owner, Optional<Report>> reports = new EnumMap<>(Owner.class);
        Uni.join()
                .all(questions)
                .andFailFast()
                .await()
                .atMost(PATIENCE.multipliedBy(2))
                .forEach(told -> reports.put(told.owner(), told.report()));
        if (reports.values().stream().allMatch(Optional::isPresent)) {
            known = new Known(reports, clock.instant().plus(REMEMBERED));
        }
        return reports;
    }

    private static Uni<Told> ask(Owner owner, RetentionClient client) {
        return client.report()
                .map(report -> new Told(owner, Optional.of(report)))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(new Told(owner, Optional.empty()));
    }
}
