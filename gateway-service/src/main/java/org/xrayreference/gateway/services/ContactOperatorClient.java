package org.xrayreference.gateway.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** contact-service for operators: the inbox, the reports, and the record of who did what. */
@RegisterClientHeaders
@RegisterRestClient(configKey = "contact")
@ApplyGuard("contact")
@Path("/internal/operator")
public interface ContactOperatorClient {
    record Event(String event, String operator) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Messages(long total, int page, int size, List<KeptMessage> items) {}

    /** A message as it is kept; {@code name} and {@code email} only if they were given. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record KeptMessage(
            String id,
            String topic,
            String state,
            String name,
            String email,
            String message,
            Instant receivedAt,
            Instant expiresAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Note(Instant at, String operator, String text) {}

    /** @param next the states that it can be moved to */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record HandledMessage(KeptMessage message, List<Note> notes, List<String> next) {}

    /** Either may be null. */
    record HandleMessage(String state, String note) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reports(long total, int page, int size, List<Report> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Report(
            String id,
            String uploadId,
            String state,
            String reason,
            String message,
            Instant receivedAt,
            Instant expiresAt) {}

    /** @param ofSameUpload how many reports there are of the upload */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record HandledReport(Report report, List<String> next, long ofSameUpload) {}

    record HandleReport(String state, String reason) {}

    /** How many there are in each state. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Waiting(Map<String, Long> messages, Map<String, Long> reports) {}

    @POST
    @Path("/audit")
    Uni<Void> record(@HeaderParam("Authorization") String token, Event event);

    @GET
    @Path("/messages")
    Uni<Messages> messages(
            @HeaderParam("Authorization") String token,
            @QueryParam("state") String state,
            @QueryParam("page") int page,
            @QueryParam("size") int size);

    @GET
    @Path("/messages/{id}")
    Uni<HandledMessage> message(@HeaderParam("Authorization") String token, @PathParam("id") String id);

    @POST
    @Path("/messages/{id}")
    Uni<Void> handle(@HeaderParam("Authorization") String token, @PathParam("id") String id, HandleMessage handling);

    @GET
    @Path("/reports")
    Uni<Reports> reports(
            @HeaderParam("Authorization") String token,
            @QueryParam("state") String state,
            @QueryParam("page") int page,
            @QueryParam("size") int size);

    @GET
    @Path("/reports/{id}")
    Uni<HandledReport> report(@HeaderParam("Authorization") String token, @PathParam("id") String id);

    @POST
    @Path("/reports/{id}")
    Uni<Void> handle(@HeaderParam("Authorization") String token, @PathParam("id") String id, HandleReport handling);

    @GET
    @Path("/waiting")
    Uni<Waiting> waiting(@HeaderParam("Authorization") String token);

    @GET
    @Path("/audit")
    Uni<List<Entry>> audit(@HeaderParam("Authorization") String token, @QueryParam("size") int size);

    @ClientExceptionMapper
    static RuntimeException refusal(Response response) {
        return RefusalClient.read("contact", response);
    }
}
