package org.xrayreference.gateway.operator;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.xrayreference.gateway.retention.AskRetention;
import org.xrayreference.gateway.signin.SignedIn;

/** What all services keep, and how well they let go of it. */
@Path("/operator/retention")
@Produces("text/html;charset=UTF-8")
@Blocking
@SignedIn
class RetentionResource {
    private final DeskPage desk;
    private final AskRetention retention;

    RetentionResource(DeskPage desk, AskRetention retention) {
        this.desk = desk;
        this.retention = retention;
    }

    @GET
    public TemplateInstance retention(@Context ContainerRequestContext request) {
        return ListTemplates.list(Ledgers.retention(desk.at(request, Place.RETENTION), retention.now()));
    }
}
