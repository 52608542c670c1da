package org.xrayreference.gateway.operator;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.xrayreference.gateway.signin.Session;
import org.xrayreference.gateway.signin.Sessions;
import org.xrayreference.gateway.signin.SignedIn;

@Path("/operator")
@Produces("text/html;charset=UTF-8")
@Blocking
@SignedIn
class OverviewResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance overview(Desk desk);
    }

    private final Sessions sessions;

    OverviewResource(Sessions sessions) {
        this.sessions = sessions;
    }

    @GET
    public TemplateInstance overview(@Context ContainerRequestContext request) {
        Session session = (Session) request.getProperty(Session.class.getName());
        return Templates.overview(Desk.of("Operators", session.operator(), sessions.formToken(session)));
    }
}
