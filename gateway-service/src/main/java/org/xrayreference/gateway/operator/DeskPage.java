package org.xrayreference.gateway.operator;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.signin.Session;
import org.xrayreference.gateway.signin.Sessions;
import org.xrayreference.gateway.tokens.ServiceTokens;

/** What all pages of the operators need: who works at them, and how services are asked on that operator's behalf. */
@ApplicationScoped
public class DeskPage {
    private final Sessions sessions;
    private final ServiceTokens tokens;

    DeskPage(Sessions sessions, ServiceTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    Desk at(ContainerRequestContext request, Place place) {
        return at(request, place, place.label());
    }

    Desk at(ContainerRequestContext request, Place place, String title) {
        Session session = session(request);
        Done done = Done.of(request.getUriInfo().getQueryParameters().getFirst("done"));
        return Desk.of(title, place, session.operator(), sessions.formToken(session), done);
    }

    String token(ContainerRequestContext request, Owner service) {
        return tokens.operator(service, session(request).operator());
    }

    /** To another page, so that loading that one again does nothing twice. */
    static Response next(String path, Done done) {
        return Response.seeOther(URI.create(path + "?done=" + done.code())).build();
    }

    private static Session session(ContainerRequestContext request) {
        return (Session) request.getProperty(Session.class.getName());
    }
}
