package org.xrayreference.gateway.status;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;

/** A service's health, as MicroProfile Health tells it. A service that is not well answers 503, which is a failure. */
@Path("/q/health")
public interface HealthClient {
    @GET
    @Path("/{kind}")
    Uni<Health> health(@PathParam("kind") String kind);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Health(String status) {
        boolean isUp() {
            return "UP".equals(status);
        }
    }
}
