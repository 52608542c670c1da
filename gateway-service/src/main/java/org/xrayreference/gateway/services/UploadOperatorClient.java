package org.xrayreference.gateway.services;

import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** upload-service for operators: holds, removals, dead letters, and the record of them. */
@RegisterClientHeaders
@RegisterRestClient(configKey = "upload")
@ApplyGuard("upload")
@Path("/internal/operator")
public interface UploadOperatorClient {
    record Because(String reason) {}

    /** An upload without file name and picture; {@code decidedAt}, {@code rejection}, {@code hold} only if there are. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Kept(
            String id,
            String status,
            Instant receivedAt,
            Instant decidedAt,
            Instant expiresAt,
            long bytes,
            String mediaType,
            Hold hold,
            Instant deletionRequestedAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Hold(String reason, String by, Instant since) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DeadLetters(long waiting, List<DeadLetter> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DeadLetter(
            String topic,
            int partition,
            long offset,
            Instant at,
            String reason,
            String key,
            boolean replayable,
            String action,
            String operator) {}

    @GET
    @Path("/uploads/{id}")
    Uni<Kept> upload(@HeaderParam("Authorization") String token, @PathParam("id") String id);

    @PUT
    @Path("/uploads/{id}/hold")
    Uni<Kept> hold(@HeaderParam("Authorization") String token, @PathParam("id") String id, Because because);

    @DELETE
    @Path("/uploads/{id}/hold")
    Uni<Void> release(@HeaderParam("Authorization") String token, @PathParam("id") String id);

    @DELETE
    @Path("/uploads/{id}")
    Uni<Void> remove(@HeaderParam("Authorization") String token, @PathParam("id") String id, Because because);

    @GET
    @Path("/holds")
    Uni<List<Kept>> holds(@HeaderParam("Authorization") String token);

    @GET
    @Path("/audit")
    Uni<List<Entry>> audit(@HeaderParam("Authorization") String token, @QueryParam("size") int size);

    @GET
    @Path("/dead-letters")
    Uni<DeadLetters> deadLetters(@HeaderParam("Authorization") String token);

    @GET
    @Path("/dead-letters/audit")
    Uni<List<Entry>> deadLetterAudit(@HeaderParam("Authorization") String token, @QueryParam("size") int size);

    @POST
    @Path("/dead-letters/{topic}/{partition}/{offset}/{action}")
    Uni<Void> act(
            @HeaderParam("Authorization") String token,
            @PathParam("topic") String topic,
            @PathParam("partition") int partition,
            @PathParam("offset") long offset,
            @PathParam("action") String action);

    @ClientExceptionMapper
    static RuntimeException refusal(Response response) {
        return RefusalClient.read("upload", response);
    }
}
