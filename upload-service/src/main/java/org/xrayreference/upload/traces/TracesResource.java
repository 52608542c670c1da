package org.xrayreference.upload.traces;

import java.util.Map;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;

import org.xrayreference.upload.outbox.OutboxRow;
import org.xrayreference.upload.problem.UploadProblem;
import org.xrayreference.upload.raw.RawPictureStore;
import org.xrayreference.upload.raw.RawRemovalRow;
import org.xrayreference.upload.record.UploadId;
import org.xrayreference.upload.record.UploadRow;

/** What is still here of an upload; a tombstone is no trace. For whoever has its id already; never proxied. */
@Path("/internal/traces/{id}")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class TracesResource {
    private final RawPictureStore pictures;

    TracesResource(RawPictureStore pictures) {
        this.pictures = pictures;
    }

    @GET
    @Transactional
    public Map<String, Boolean> traces(@PathParam("id") String text) {
        String id =
                UploadId.parse(text).orElseThrow(UploadProblem::unknownUpload).value();
        return Map.of(
                "record",
                UploadRow.findById(id) != null,
                "raw",
                RawRemovalRow.findById(id) != null || !pictures.list(id).isEmpty(),
                "outbox",
                OutboxRow.count("eventKey", id) > 0);
    }
}
