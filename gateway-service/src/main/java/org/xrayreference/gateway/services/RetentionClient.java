package org.xrayreference.gateway.services;

import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;

/** What a service keeps, and for how long. Each service has it. */
@Path("/internal/retention")
public interface RetentionClient {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Retention(List<Kept> classes, List<Change> changes) {}

    /** @param due how many are past their time; {@code oldest}, {@code lastRun} may be null */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Kept(
            String name,
            String what,
            String period,
            String keptBy,
            Instant oldest,
            long due,
            Instant lastRun,
            long removedLastRun) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Change(Instant since, String name, String from, String to) {}

    @GET
    Uni<Retention> retention();
}
