package org.xrayreference.gateway.limits;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import org.xrayreference.gateway.edge.RequestBody;
import org.xrayreference.gateway.problem.GatewayProblem;
import org.xrayreference.gateway.site.ErrorPageRoute;

/** Ends a request whose body comes in too slowly: it would hold its place among the uploads from others for hours. */
@ApplicationScoped
class PaceFilter {
    private static final int AFTER_THE_LIMITS = 890;
    private static final long LOOK_EVERY_MILLIS = 2_000;
    /** The answer is on its way by then. */
    private static final long CLOSE_AFTER_MILLIS = 1_000;

    private final Pace pace;

    PaceFilter(LimitsConfig config) {
        this.pace = new Pace(config.slowestUpload().asLongValue(), config.slowestUploadGrace(), config.longestUpload());
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, AFTER_THE_LIMITS);
    }

    private void watch(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (RequestBody.isAnnounced(request.headers()) && !request.isEnded()) {
            long begin = System.nanoTime();
            context.vertx().setPeriodic(LOOK_EVERY_MILLIS, timer -> {
                if (request.isEnded() || context.response().closed()) {
                    context.vertx().cancelTimer(timer);
                } else if (pace.isTooSlow(Duration.ofNanos(System.nanoTime() - begin), request.bytesRead())) {
                    context.vertx().cancelTimer(timer);
                    end(context);
                }
            });
        }
        context.next();
    }

    private void end(RoutingContext context) {
        if (!context.response().headWritten()) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            ErrorPageRoute.answer(context, GatewayProblem.tooSlow(pace.bytesPerSecond(), pace.longest()));
        }
        context.vertx()
                .setTimer(
                        CLOSE_AFTER_MILLIS,
                        ignored -> context.request().connection().close());
    }
}
