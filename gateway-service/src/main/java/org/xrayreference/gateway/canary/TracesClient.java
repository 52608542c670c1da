package org.xrayreference.gateway.canary;

import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** What a service still has of an upload. */
@Path("/internal/traces")
public interface TracesClient {
    @GET
    @Path("/{id}")
    Map<String, Boolean> traces(@PathParam("id") String id);
}
