package org.xrayreference.reference.upload;

import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;

import org.xrayreference.reference.problem.Problem;
import org.xrayreference.reference.problem.ProblemException;

/** What is still here of an upload; a tombstone is no trace. For whoever has its id already; never proxied. */
@Path("/internal/traces/{id}")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class TracesResource {
    private final UploadEmbeddingStore store;

    TracesResource(UploadEmbeddingStore store) {
        this.store = store;
    }

    @GET
    public Map<String, Boolean> traces(@PathParam("id") String text) {
        UploadId id = UploadId.parse(text).orElseThrow(() -> new ProblemException(Problem.unknownUpload()));
        return Map.of(
                "embedding", store.isKnown(id), "externalText", store.text(id).isPresent());
    }
}
