package org.xrayreference.upload.deletion;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;

import org.xrayreference.upload.record.DeleteToken;
import org.xrayreference.upload.record.UploadView;

@Path("/api/v1/uploads/{id}")
@Blocking
public class UploadResource {
    private final DeletionStore uploads;

    UploadResource(DeletionStore uploads) {
        this.uploads = uploads;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response show(@PathParam("id") String id) {
        return Response.ok(UploadView.from(uploads.find(id)))
                .header("Cache-Control", "private, no-store")
                .build();
    }

    @DELETE
    public void delete(@PathParam("id") String id, @HeaderParam("X-Delete-Token") String token) {
        uploads.deleteByOwner(id, new DeleteToken(token == null ? "" : token));
    }
}
