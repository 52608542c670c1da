package org.xrayreference.gateway.inventory;

import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;

import org.xrayreference.gateway.retention.RetentionView;

/** What a service says of the periods that it applies. */
@Path("/internal/retention")
public interface RetentionClient {
    @GET
    Uni<Report> report();

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Report(List<Applied> classes, List<Change> changes) {
        /** What the gateway says of itself, which it need not ask. */
        static Report from(RetentionView own) {
            return new Report(
                    own.classes().stream()
                            .map(kept -> new Applied(kept.name(), kept.what(), kept.period()))
                            .toList(),
                    own.changes().stream()
                            .map(change -> new Change(change.since(), change.name(), change.from(), change.to()))
                            .toList());
        }
    }

    /** @param period ISO 8601 */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Applied(String name, String what, String period) {}

    /** A period that was another one before. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Change(Instant since, String name, String from, String to) {}
}
