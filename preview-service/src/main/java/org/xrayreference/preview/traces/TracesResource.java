package org.xrayreference.preview.traces;

import java.util.Map;
import java.util.TreeMap;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;

import org.xrayreference.preview.storage.Previews;
import org.xrayreference.preview.storage.Previews.Part;
import org.xrayreference.preview.upload.UploadId;

/** What is still here of an upload; a tombstone is no trace. For whoever has its id already; never proxied. */
@Path("/internal/traces/{id}")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class TracesResource {
    private final Previews previews;

    TracesResource(Previews previews) {
        this.previews = previews;
    }

    @GET
    public Map<String, Boolean> traces(@PathParam("id") String text) {
        UploadId upload = UploadId.parse(text).orElseThrow(NotFoundException::new);
        Map<String, Boolean> traces = new TreeMap<>();
        for (Part part : Part.values()) {
            String name = part.fileName().substring(0, part.fileName().indexOf('.'));
            traces.put(name, previews.read(upload, part).isPresent());
        }
        return traces;
    }
}
