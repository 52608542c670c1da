package org.xrayreference.gateway.stages;

import java.util.List;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.Owner;

/**
 * One follower's stream. Lives on the event loop of its connection, asks again after each answer, and ends after the last
 * stage, when the upload is gone, when the visitor leaves, or when its time is over.
 */
final class EventStream {
    private static final long HEARTBEAT_MILLIS = 10_000;
    private static final long LONGEST_PAUSE_MILLIS = 3_000;
    private static final long SHORTEST_PAUSE_MILLIS = 50;

    private final HttpServerResponse response;
    private final Supplier<Uni<Answer<Progress>>> question;
    private final StagesConfig config;
    private final Vertx vertx;
    private final Context here;
    private final long begin = System.nanoTime();
    private long lastWrite = begin;
    private int told;
    private Owner toldToWaitFor;

    EventStream(RoutingContext context, Supplier<Uni<Answer<Progress>>> question, StagesConfig config) {
        this.response = context.response();
        this.question = question;
        this.config = config;
        this.vertx = context.vertx();
        this.here = vertx.getOrCreateContext();
    }

    static HttpServerResponse head(HttpServerResponse response) {
        return response.putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no");
    }

    void start(Progress progress) {
        head(response).setChunked(true);
        tell(progress);
    }

    private void tell(Progress progress) {
        List<Stage> reached = progress.reached();
        for (Stage stage : reached.subList(Math.min(told, reached.size()), reached.size())) {
            write(stage.event());
            told++;
        }
        if (progress.isOver()) {
            response.end();
            return;
        }
        if (progress.waitsFor() != null && progress.waitsFor() != toldToWaitFor) {
            write(Progress.waiting(progress.waitsFor()));
        }
        toldToWaitFor = progress.waitsFor();
        askLater();
    }

    private void askLater() {
        if (millisSince(begin) > config.longest().toMillis()) {
            response.end();
            return;
        }
        if (millisSince(lastWrite) > HEARTBEAT_MILLIS) {
            write(": still here\n\n");
        }
        vertx.setTimer(pause(), ignored -> ask());
    }

    /**
     * Most uploads are done within a second: who has waited longer notices a longer pause less. What takes very long takes
     * longer still: then many wait, and their questions would take the time that is missing.
     */
    private long pause() {
        long waited = millisSince(begin);
        long usual = Math.max(
                SHORTEST_PAUSE_MILLIS, Math.min(waited / 10, config.interval().toMillis()));
        return Math.max(usual, Math.min(LONGEST_PAUSE_MILLIS, waited / 20));
    }

    private void ask() {
        if (!isOver()) {
            question.get().subscribe().with(answer -> here.runOnContext(ignored -> hear(answer)));
        }
    }

    private void hear(Answer<Progress> answer) {
        if (isOver()) {
            return;
        }
        if (answer instanceof Answer.Given<Progress> given) {
            tell(given.value());
        } else if (answer instanceof Answer.Refused<Progress>) {
            response.end();
        } else {
            askLater();
        }
    }

    private boolean isOver() {
        return response.ended() || response.closed();
    }

    private void write(String text) {
        response.write(text);
        lastWrite = System.nanoTime();
    }

    private static long millisSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1_000_000;
    }
}
