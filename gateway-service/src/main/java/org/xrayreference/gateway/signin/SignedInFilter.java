package org.xrayreference.gateway.signin;

import java.net.URI;
import java.util.Optional;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

import org.xrayreference.gateway.problem.GatewayProblem;
import org.xrayreference.gateway.site.PageRefusal;

/** Stands before every page of the operators. */
class SignedInFilter {
    static final String FORM_TOKEN = "formToken";

    private final Sessions sessions;

    SignedInFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @SignedIn
    @ServerRequestFilter(readBody = true)
    Response meet(ResteasyReactiveContainerRequestContext request) {
        Optional<Session> session = session(request);
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (session.isEmpty()) {
            return Response.seeOther(URI.create(reading ? "/operator/sign-in" : "/operator/sign-in?ended=true"))
                    .build();
        }
        if (!reading && !sessions.owns(session.get(), formToken(request))) {
            throw new PageRefusal(GatewayProblem.formNotOurs());
        }
        request.setProperty(Session.class.getName(), session.get());
        return null;
    }

    @SignedIn
    @ServerResponseFilter
    void finish(ResteasyReactiveContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getHeaders().putSingle("X-Robots-Tag", "noindex");
        if (request.getProperty(Session.class.getName()) instanceof Session session
                && !response.getHeaders().containsKey(HttpHeaders.SET_COOKIE)) {
            response.getHeaders().putSingle(HttpHeaders.SET_COOKIE, SessionCookie.of(sessions.seal(session)));
        }
    }

    private Optional<Session> session(ResteasyReactiveContainerRequestContext request) {
        Cookie cookie = request.getCookies().get(SessionCookie.NAME);
        return cookie == null ? Optional.empty() : sessions.open(cookie.getValue());
    }

    private static String formToken(ResteasyReactiveContainerRequestContext request) {
        ResteasyReactiveRequestContext context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        return (String) context.getFormParameter(FORM_TOKEN, true, false);
    }
}
