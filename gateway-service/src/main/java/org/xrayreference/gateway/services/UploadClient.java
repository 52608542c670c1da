package org.xrayreference.gateway.services;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.PartFilename;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;

/** upload-service: the one authority on an upload's state. */
@RegisterClientHeaders
@RegisterRestClient(configKey = "upload")
@ApplyGuard("upload")
@Path("/api/v1/uploads")
public interface UploadClient {
    @GET
    @Path("/{id}")
    Uni<Upload> upload(@PathParam("id") String id);

    /** A PNG file, for checks of the site's own; what visitors bring is streamed past. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    Uni<Upload> send(
            @RestForm @PartType("image/png") @PartFilename("picture.png") byte[] image, @RestForm String acknowledged);

    @DELETE
    @Path("/{id}")
    Uni<Void> delete(@PathParam("id") String id, @HeaderParam("X-Delete-Token") String token);

    @ClientExceptionMapper
    static RuntimeException refusal(Response response) {
        return RefusalClient.read("upload", response);
    }
}
