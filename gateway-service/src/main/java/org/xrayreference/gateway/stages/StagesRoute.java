package org.xrayreference.gateway.stages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.xrayreference.gateway.edge.ClientAddress;
import org.xrayreference.gateway.edge.EdgeConfig;
import org.xrayreference.gateway.edge.Network;
import org.xrayreference.gateway.limits.Places;
import org.xrayreference.gateway.problem.GatewayProblem;
import org.xrayreference.gateway.problem.ProblemRoute;
import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.Owner;

/** {@code GET /api/v1/uploads/{id}/events}. */
@ApplicationScoped
class StagesRoute {
    /** After the proxy, which lets this one call pass. */
    private static final int ORDER = 110;

    private final UploadStages stages;
    private final StagesConfig config;
    private final Places followers;
    private final int trustedProxies;

    StagesRoute(UploadStages stages, StagesConfig config, EdgeConfig edge) {
        this.stages = stages;
        this.config = config;
        this.followers = new Places(config.followers(), config.followersPerClient());
        this.trustedProxies = edge.trustedProxies();
    }

    void register(@Observes Router router) {
        router.route("/api/v1/uploads/:id/events")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(ORDER)
                .handler(this::follow);
    }

    private void follow(RoutingContext context) {
        String client = Network.of(ClientAddress.of(context.request(), trustedProxies));
        if (!followers.enter(client)) {
            ProblemRoute.answer(context, GatewayProblem.tooManyFollowers());
            return;
        }
        context.addEndHandler(ignored -> followers.leave(client));
        String uploadId = context.pathParam("id");
        Context here = context.vertx().getOrCreateContext();
        stages.of(uploadId).subscribe().with(first -> here.runOnContext(ignored -> begin(context, uploadId, first)));
    }

    private void begin(RoutingContext context, String uploadId, Answer<Progress> first) {
        if (first instanceof Answer.Refused<Progress> refused) {
            ProblemRoute.answer(context, refused.problem());
        } else if (first instanceof Answer.Silent<Progress>) {
            ProblemRoute.answer(context, GatewayProblem.unavailable(Owner.UPLOAD.inWords()));
        } else if (context.request().method() == HttpMethod.HEAD) {
            EventStream.head(context.response()).end();
        } else {
            new EventStream(context, () -> stages.of(uploadId), config)
                    .start(first.ifGiven().orElseThrow());
        }
    }
}
