package org.xrayreference.gateway.canary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.xrayreference.gateway.services.Upload;

/**
 * Brings a made picture, waits for its matches, deletes it by its code, and looks until nothing of it is left. Whatever
 * fails on the way, the picture is deleted; one whose deletion fails is tried again before each later check, and has its
 * own expiry.
 */
final class RunCanary {
    /** An id that no upload has: who answers about it is there. */
    private static final String NOBODYS = "canarycanarycanarycanary22";

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Parts parts;
    private final Duration matchedWithin;
    private final Duration goneWithin;
    private final Clock clock;
    private final Consumer<Duration> pause;
    private final Queue<Upload> own = new ConcurrentLinkedQueue<>();

    RunCanary(Parts parts, Duration matchedWithin, Duration goneWithin, Clock clock, Consumer<Duration> pause) {
        this.parts = parts;
        this.matchedWithin = matchedWithin;
        this.goneWithin = goneWithin;
        this.clock = clock;
        this.pause = pause;
    }

    CanaryResult run() {
        takeBack();
        if (!await(
                clock.instant().plus(matchedWithin), () -> parts.left(NOBODYS).isEmpty())) {
            return failed("A part of the site does not answer.");
        }
        Instant begin = clock.instant();
        Upload upload;
        try {
            upload = parts.send(CanaryPicture.png());
        } catch (RuntimeException e) {
            return failed("The picture could not be brought.");
        }
        own.add(upload);
        Optional<String> problem = whyNotMatched(upload.id());
        Duration matched = Duration.between(begin, clock.instant());
        Instant deletion = clock.instant();
        List<String> left = delete(upload, deletion.plus(goneWithin));
        return new CanaryResult(
                begin, problem.orElse(null), matched, Duration.between(deletion, clock.instant()), left);
    }

    private CanaryResult failed(String problem) {
        return new CanaryResult(clock.instant(), problem, Duration.ZERO, Duration.ZERO, List.of());
    }

    /** Deletes what is still there of earlier checks, as far as that works now. */
    void takeBack() {
        own.removeIf(upload -> succeeds(() -> {
            parts.delete(upload.id(), upload.deleteToken());
            return true;
        }));
    }

    private Optional<String> whyNotMatched(String id) {
        Instant end = clock.instant().plus(matchedWithin);
        try {
            if (!await(end, () -> parts.status(id) != Upload.Status.RECEIVED)) {
                return Optional.of("Its preview did not come in time.");
            }
            if (parts.status(id) == Upload.Status.REJECTED) {
                return Optional.of("The picture was refused.");
            }
            return await(end, () -> parts.hasMatches(id))
                    ? Optional.empty()
                    : Optional.of("Its matches did not come in time.");
        } catch (RuntimeException e) {
            return Optional.of("It was interrupted.");
        }
    }

    private List<String> delete(Upload upload, Instant end) {
        boolean deleted = await(end, () -> {
            parts.delete(upload.id(), upload.deleteToken());
            return true;
        });
        if (!deleted) {
            return List.of("the whole upload, since its deletion was not taken");
        }
        own.remove(upload);
        return await(end, () -> parts.left(upload.id()).isEmpty()) ? List.of() : parts.left(upload.id());
    }

    private boolean await(Instant end, BooleanSupplier condition) {
        while (!succeeds(condition)) {
            if (!clock.instant().isBefore(end)) {
                return false;
            }
            pause.accept(PAUSE);
        }
        return true;
    }

    private static boolean succeeds(BooleanSupplier action) {
        try {
            return action.getAsBoolean();
        } catch (RuntimeException notNow) {
            return false;
        }
    }
}
