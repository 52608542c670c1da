package org.xrayreference.gateway.services;

import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** contact-service for operators: the inbox, the reports, and the record of who did what. */
@RegisterClientHeaders
@RegisterRestClient(configKey = "contact")
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

    @ClientExceptionMapper
    static RuntimeException refusal(Response response) {
        return RefusalClient.read("contact", response);
    }
}
