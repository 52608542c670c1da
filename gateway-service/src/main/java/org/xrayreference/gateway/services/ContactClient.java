package org.xrayreference.gateway.services;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** contact-service: messages and reports. */
@RegisterClientHeaders
@RegisterRestClient(configKey = "contact")
@ApplyGuard("contact")
@Path("/api/v1")
public interface ContactClient {
    @POST
    @Path("/contact")
    Uni<Message.Kept> send(@HeaderParam("Idempotency-Key") String key, Message message);

    @POST
    @Path("/uploads/{id}/reports")
    Uni<Message.Kept> report(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, Message.Report report);

    @ClientExceptionMapper
    static RuntimeException refusal(Response response) {
        return RefusalClient.read("contact", response);
    }
}
