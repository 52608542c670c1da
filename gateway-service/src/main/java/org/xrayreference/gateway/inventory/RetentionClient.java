package org.xrayreference.gateway.inventory;

import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;

/** What a service says of the periods that it applies. */
@Path("/internal/retention")
public interface RetentionClient {
    @GET
    Uni<Report> report();

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Report(List<Applied> classes, List<Change> changes) {}

    /** @param period ISO 8601 */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Applied(String name, String what, String period) {}

    /** A period that was another one before. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Change(Instant since, String name, String from, String to) {}
}
