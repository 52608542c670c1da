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

/**
 * One follower's stream. Lives on the event loop of its connection, asks again after each answer, and ends after the last
 * stage, when the upload is gone, when the visitor leaves, or when its time is over.
 */
final class EventStream {
    private static final long HEARTBEAT_MILLIS = 10_000;
    private static final long SHORTEST_PAUSE_MILLIS = 50;

    private final HttpServerResponse response;
    private final Supplier<Uni<Answer<List<Stage>>>> question;
    private final StagesConfig config;
    private final Vertx vertx;
    private final Context here;
    private final long begin = System.nanoTime();
    private long lastWrite = begin;
    private int told;

    EventStream(RoutingContext context, Supplier<Uni<Answer<List<Stage>>>> question, StagesConfig config) {
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

    void start(List<Stage> reached) {
        head(response).setChunked(true);
        tell(reached);
    }

    private void tell(List<Stage> reached) {
        for (Stage stage : reached.subList(Math.min(told, reached.size()), reached.size())) {
            write(stage.event());
            told++;
        }
        if (reached.get(reached.size() - 1).isLast()) {
            response.end();
        } else {
            askLater();
        }
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

    /** Most uploads are done within a second: who has waited longer notices a longer pause less. */
    private long pause() {
        long tenth = millisSince(begin) / 10;
        return Math.max(SHORTEST_PAUSE_MILLIS, Math.min(tenth, config.interval().toMillis()));
    }

    private void ask() {
        if (!isOver()) {
            question.get().subscribe().with(answer -> here.runOnContext(ignored -> hear(answer)));
        }
    }

    private void hear(Answer<List<Stage>> answer) {
        if (isOver()) {
            return;
        }
        if (answer instanceof Answer.Given<List<Stage>> given) {
            tell(given.value());
        } else if (answer instanceof Answer.Refused<List<Stage>>) {
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
