package org.xrayreference.gateway.services;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** preview-service: what was done to a picture. */
@RegisterClientHeaders
@RegisterRestClient(configKey = "preview")
@ApplyGuard("preview")
@Path("/api/v1/uploads")
public interface PreviewClient {
    @GET
    @Path("/{id}/receipt")
    Uni<Receipt> receipt(@PathParam("id") String id);

    @ClientExceptionMapper
    static RuntimeException refusal(Response response) {
        return RefusalClient.read("preview", response);
    }
}
