package org.xrayreference.gateway.edge;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.HttpCompressionHandler;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import org.xrayreference.gateway.problem.GatewayProblem;
import org.xrayreference.gateway.problem.Problem;
import org.xrayreference.gateway.problem.ProblemRoute;
import org.xrayreference.gateway.site.ErrorPageRoute;
import org.xrayreference.gateway.site.SiteConfig;

/** Meets every request before anything else: gives it a number, and refuses what has no business here. */
@ApplicationScoped
class EdgeFilter {
    /** Above the priority of Quarkus' own limits, so that also those answers carry the headers. */
    private static final int FIRST = 1000;

    private static final long LONGEST_REST_MILLIS = 60_000;

    /** What no part of the site answers to, no part of it is asked: TRACE gives back a request with its cookies. */
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static final CharSequence FETCH_SITE = HttpHeaders.createOptimized("Sec-Fetch-Site");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence ROBOTS = HttpHeaders.createOptimized("X-Robots-Tag");

    private static final Set<String> COMPRESSED = Set.of(
            "text/html",
            "text/plain",
            "text/css",
            "text/javascript",
            "image/svg+xml",
            "application/json",
            "application/yaml",
            "application/problem+json");

    private final BodyRule bodyRule;
    private final OwnSite ownSite;
    private final SecurityHeaders securityHeaders;

    EdgeFilter(EdgeConfig config, SiteConfig site) {
        this.bodyRule = new BodyRule(config.formLimit().asLongValue());
        this.ownSite = new OwnSite(site.publicUrl());
        this.securityHeaders = new SecurityHeaders(site.isSecure());
    }

    void register(@Observes Filters filters) {
        filters.register(this::meet, FIRST);
    }

    private void meet(RoutingContext context) {
        HttpServerRequest request = context.request();
        String requestId = RequestId.next();
        request.headers().set(RequestId.HEADER, requestId);
        context.addHeadersEndHandler(ignored -> finish(context, requestId));
        context.addEndHandler(ignored -> endListening(context));
        Optional<Problem> refusal = refusal(request);
        if (refusal.isPresent() && isPageWithSlash(request, refusal.get())) {
            redirect(context);
        } else if (refusal.isPresent()) {
            refuse(context, refusal.get());
        } else if (isFromAnotherSite(request) && isChoiceWithoutOrigin(request)) {
            // A question at the top of a page that names no referrer, in a browser that says no more: asked again
            // there.
            context.response()
                    .setStatusCode(303)
                    .putHeader(HttpHeaders.LOCATION, "/choices")
                    .end();
        } else if (isFromAnotherSite(request)) {
            ErrorPageRoute.answer(context, GatewayProblem.fromAnotherSite());
        } else {
            context.next();
        }
    }

    private static void refuse(RoutingContext context, Problem problem) {
        if (problem.status() == 405) {
            context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", METHODS));
        }
        ProblemRoute.answer(context, problem);
    }

    private boolean isFromAnotherSite(HttpServerRequest request) {
        return ownSite.refuses(
                request.method().name(),
                request.path(),
                request.getHeader(FETCH_SITE),
                request.getHeader(HttpHeaders.ORIGIN),
                request.getHeader(HttpHeaders.HOST));
    }

    private static boolean isChoiceWithoutOrigin(HttpServerRequest request) {
        return request.path().equals("/choices")
                && request.getHeader(FETCH_SITE) == null
                && "null".equals(request.getHeader(HttpHeaders.ORIGIN));
    }

    private static boolean isPageWithSlash(HttpServerRequest request, Problem refusal) {
        return refusal.equals(GatewayProblem.addressNotCanonical())
                && CanonicalPath.isButForTheLastSlash(request.path())
                && !request.path().startsWith("/api");
    }

    private static void redirect(RoutingContext context) {
        String path = context.request().path();
        String query = context.request().query();
        context.response()
                .setStatusCode(308)
                .putHeader(
                        HttpHeaders.LOCATION, path.substring(0, path.length() - 1) + (query == null ? "" : "?" + query))
                .end();
    }

    private Optional<Problem> refusal(HttpServerRequest request) {
        if (!METHODS.contains(request.method().name())) {
            return Optional.of(GatewayProblem.methodNotAllowed(String.join(", ", METHODS)));
        }
        if (!HostRule.isClear(request.headers().getAll(HttpHeaders.HOST))) {
            return Optional.of(GatewayProblem.hostUnclear());
        }
        if (!CanonicalPath.isTarget(request.uri()) || !CanonicalPath.is(request.path())) {
            return Optional.of(GatewayProblem.addressNotCanonical());
        }
        return bodyRule.refusal(
                request.method().name(),
                request.path(),
                request.getHeader(HttpHeaders.CONTENT_LENGTH),
                request.headers().contains(HttpHeaders.TRANSFER_ENCODING));
    }

    /**
     * A visitor who was refused half-way still sends. Most browsers read the answer only after that, so the rest is
     * swallowed for a while; then the connection is closed. Here also a request without a body counts as not ended.
     */
    private static void endListening(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (RequestBody.isAnnounced(request.headers()) && !request.isEnded()) {
            context.vertx().setTimer(LONGEST_REST_MILLIS, ignored -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
        }
    }

    /** A media type without its parameters. */
    private static String bare(String type) {
        int parameters = type.indexOf(';');
        return parameters < 0 ? type : type.substring(0, parameters);
    }

    private void finish(RoutingContext context, String requestId) {
        MultiMap headers = context.response().headers();
        String path = context.request().path() == null ? "" : context.request().path();
        securityHeaders.of(path).forEach(headers::set);
        headers.set(REFERRER_POLICY, ReferrerPolicy.of(path).header());
        PageSources sources = PageSources.of(context);
        if (sources != null) {
            headers.set(SecurityHeaders.CONTENT_POLICY, sources.contentPolicy());
        }
        headers.set(RequestId.HEADER, requestId);
        if (headers.contains(HttpHeaders.LOCATION)) {
            headers.set(
                    HttpHeaders.LOCATION,
                    HostRule.withoutOwnHost(
                            headers.get(HttpHeaders.LOCATION), context.request().getHeader(HttpHeaders.HOST)));
        }
        if (SecurityHeaders.hiddenFromRobots(path)) {
            headers.set(ROBOTS, "noindex");
        }
        if ("text/html".equals(headers.get(HttpHeaders.CONTENT_TYPE))) {
            headers.set(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
        }
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type != null && COMPRESSED.contains(bare(type))) {
            headers.add(HttpHeaders.VARY, "Accept-Encoding");
        }
        if (type != null && type.startsWith("text/html")) {
            // What a page asks and loads follows the visitor's choice and signal.
            headers.add(HttpHeaders.VARY, "Cookie, Sec-GPC");
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, SecurityHeaders.isPrivate(path) ? "private, no-store" : "no-cache");
        }
        HttpCompressionHandler.compressIfNeeded(context, COMPRESSED);
    }
}
