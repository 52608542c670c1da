package org.xrayreference.gateway.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

import org.xrayreference.gateway.services.Owner;

/** Asks all services at once what they keep, and adds what the gateway keeps itself. */
public class AskRetention {
    static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    /** While one of them is silent, not every visitor waits for it anew. */
    private static final Duration REMEMBERED_SILENCE = Duration.ofSeconds(5);

    private final Map<Owner, RetentionClient> others;
    private final Supplier<RetentionView> own;
    private final Clock clock;
    private volatile Known known = new Known(Map.of(), Instant.MIN);

    private record Known(Map<Owner, Optional<RetentionView>> answers, Instant until) {}

    private record Told(Owner owner, Optional<RetentionView> answer) {}

    AskRetention(Map<Owner, RetentionClient> others, Supplier<RetentionView> own, Clock clock) {
        this.others = others;
        this.own = own;
        this.clock = clock;
    }

    /** As {@link #now}, but answers of the last minute are good enough, or of the last seconds where one is missing. */
    public synchronized Map<Owner, Optional<RetentionView>> lately() {
        Known last = known;
        return clock.instant().isBefore(last.until()) ? last.answers() : now();
    }

    /** @return in the order of the owners what each says; empty where it does not answer */
    public Map<Owner, Optional<RetentionView>> now() {
        List<Uni<Told>> questions = others.entrySet().stream()
                .map(other -> ask(other.getKey(), other.getValue()))
                .toList();
        Map<Owner, Optional<RetentionView>> answers = new EnumMap<>(Owner.class);
        answers.put(Owner.GATEWAY, Optional.of(own.get()));
        Uni.join()
                .all(questions)
                .andFailFast()
                .await()
                .atMost(PATIENCE.multipliedBy(2))
                .forEach(told -> answers.put(told.owner(), told.answer()));
        boolean complete = answers.values().stream().allMatch(Optional::isPresent);
        known = new Known(answers, clock.instant().plus(complete ? REMEMBERED : REMEMBERED_SILENCE));
        return answers;
    }

    private static Uni<Told> ask(Owner owner, RetentionClient client) {
        return client.retention()
                .map(answer -> new Told(owner, Optional.of(answer)))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(new Told(owner, Optional.empty()));
    }
}
