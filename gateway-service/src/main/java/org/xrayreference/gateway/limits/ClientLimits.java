package org.xrayreference.gateway.limits;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/** Counts what each client asks for, by kind. Knows a bounded number of clients. */
final class ClientLimits {
    private record Caller(String client, CallKind kind) {}

    private final Map<CallKind, Rate> rates;
    private final TimeMeter time;
    private final Cache<Caller, Bucket> buckets;

    /** @param remembered how many counts at most */
    ClientLimits(Map<CallKind, Rate> rates, int remembered, TimeMeter time) {
        this.rates = new EnumMap<>(rates);
        this.time = time;
        // After that time without a call every bucket is full again: forgetting it changes nothing.
        Duration refilled = rates.values().stream()
                .map(Rate::within)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(refilled)
                .ticker(time::currentTimeNanos)
                // Tidied up by whoever asks, a little each time: what is over the bound is gone before the next call.
                .executor(Runnable::run)
                .build();
    }

    /** Counts a call, unless it is one too many: then how long until the next one may be made. */
    Optional<Duration> count(String client, CallKind kind) {
        Bucket bucket = buckets.get(new Caller(client, kind), this::full);
        return bucket.tryConsume(1)
                ? Optional.empty()
                : Optional.of(
                        Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
    }

    Rate rate(CallKind kind) {
        return rates.get(kind);
    }

    long remembered() {
        return buckets.estimatedSize();
    }

    /** Lets go at once of what would be let go of with the next calls. */
    void tidyUp() {
        buckets.cleanUp();
    }

    private Bucket full(Caller caller) {
        Rate rate = rates.get(caller.kind());
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.calls()).refillGreedy(rate.calls(), rate.within()))
                .withCustomTimePrecision(time)
                .build();
    }
}
