package org.xrayreference.contact.retention;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;

/** For the policy page and for operators; never proxied. */
@Path("/internal/retention")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class RetentionResource {
    private final RetentionJob retention;

    RetentionResource(RetentionJob retention) {
        this.retention = retention;
    }

    @GET
    public RetentionView show() {
        return retention.view();
    }
}
