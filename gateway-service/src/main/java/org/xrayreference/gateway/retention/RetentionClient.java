package org.xrayreference.gateway.retention;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.smallrye.mutiny.Uni;

/** What a service keeps, and for how long. Each service has it. */
@Path("/internal/retention")
public interface RetentionClient {
    @GET
    Uni<RetentionView> retention();
}
