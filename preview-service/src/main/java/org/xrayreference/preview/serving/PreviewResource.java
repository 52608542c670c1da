package org.xrayreference.preview.serving;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;

import org.xrayreference.preview.signing.ReceiptKeys;
import org.xrayreference.preview.storage.Previews;
import org.xrayreference.preview.storage.Previews.Part;
import org.xrayreference.preview.storage.Previews.StoredObject;
import org.xrayreference.preview.storage.Tombstones;
import org.xrayreference.preview.upload.UploadId;

/**
 * What was made of an upload. Whoever knows its id may see it. Answers 404 where there is no such upload, 409 before it is
 * ready or once it is rejected, 410 once it is deleted.
 */
@Path("/api/v1/uploads/{id}")
@Blocking
public class PreviewResource {
    private final Previews previews;
    private final Tombstones tombstones;
    private final ReceiptKeys keys;

    PreviewResource(Previews previews, Tombstones tombstones, ReceiptKeys keys) {
        this.previews = previews;
        this.tombstones = tombstones;
        this.keys = keys;
    }

    @GET
    @Path("/preview")
    @Produces("image/jpeg")
    public Response preview(@PathParam("id") String id, @Context Request request) {
        return serve(id, Part.PREVIEW, request);
    }

    @GET
    @Path("/thumbnail")
    @Produces("image/jpeg")
    public Response thumbnail(@PathParam("id") String id, @Context Request request) {
        return serve(id, Part.THUMBNAIL, request);
    }

    @GET
    @Path("/receipt")
    @Produces("application/json")
    public Response receipt(@PathParam("id") String id, @Context Request request) {
        return serve(id, Part.RECEIPT, request);
    }

    /** To be kept: it can be checked when everything here is gone. */
    @GET
    @Path("/receipt.jws")
    @Produces("application/jose")
    public Response signedReceipt(@PathParam("id") String id) {
        return Response.ok(keys.sign(read(id, Part.RECEIPT).bytes()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"receipt.jws\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private StoredObject read(String id, Part part) {
        UploadId upload = UploadId.parse(id).orElseThrow(Problem::notFound);
        if (tombstones.contains(upload)) {
            throw Problem.deleted();
        }
        return previews.read(upload, part).orElseThrow(Problem::notReady);
    }

    private Response serve(String id, Part part, Request request) {
        StoredObject object = read(id, part);
        EntityTag etag = new EntityTag(object.etag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(etag);
        Response.ResponseBuilder response = unchanged != null
                ? unchanged
                : Response.ok(object.bytes(), part.mediaType())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + part.fileName() + '"');
        return response.tag(etag)
                // Asked again each time: a deleted picture must not come out of a browser's cache.
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
