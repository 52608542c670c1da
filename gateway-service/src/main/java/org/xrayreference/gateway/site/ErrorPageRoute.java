package org.xrayreference.gateway.site;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import org.xrayreference.gateway.problem.Problem;
import org.xrayreference.gateway.problem.ProblemRoute;

/** Answers a request with a page that says what is wrong, where a person reads it, else with a problem document. */
public final class ErrorPageRoute {
    private ErrorPageRoute() {}

    public static void answer(RoutingContext context, Problem problem) {
        String accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        boolean person = accepted != null
                && accepted.contains("text/html")
                && !context.request().path().startsWith("/api/");
        if (!person) {
            ProblemRoute.answer(context, problem);
            return;
        }
        SiteProblems.Templates.error(ErrorView.of(problem)).renderAsync().whenComplete((page, failure) -> {
            if (failure != null) {
                ProblemRoute.answer(context, problem);
                return;
            }
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(page);
        });
    }
}
