package org.xrayreference.gateway.services;

import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** reference-service for operators: how far its long works are, and what left for a provider. */
@RegisterClientHeaders
@RegisterRestClient(configKey = "reference")
@ApplyGuard("reference")
@Path("/internal/operator")
public interface ReferenceOperatorClient {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Jobs(List<Job> items) {}

    /** @param state {@code running}, {@code done}, {@code stopped} or {@code killed} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Job(String kind, String state, long done, long total, Instant beganAt, Instant seenAt, Instant endedAt) {}

    /**
     * A preview that left for an external provider.
     *
     * @param upload the beginning of the hash of the upload's id
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sent(Instant at, String upload, String provider, long bytes, String sha256, String outcome) {}

    @GET
    @Path("/jobs")
    Uni<Jobs> jobs(@HeaderParam("Authorization") String token);

    @GET
    @Path("/provider-audit")
    Uni<List<Sent>> providerAudit(@HeaderParam("Authorization") String token, @QueryParam("size") int size);

    @ClientExceptionMapper
    static RuntimeException refusal(Response response) {
        return RefusalClient.read("reference", response);
    }
}
