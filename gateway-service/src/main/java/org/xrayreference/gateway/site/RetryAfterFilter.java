package org.xrayreference.gateway.site;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import org.xrayreference.gateway.problem.ProblemRoute;

/** A page that says that a part of the site is away says when to come again. */
class RetryAfterFilter {
    @ServerResponseFilter
    void add(ContainerResponseContext response) {
        if (response.getStatus() == 503) {
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, ProblemRoute.RETRY_AFTER);
        }
    }
}
