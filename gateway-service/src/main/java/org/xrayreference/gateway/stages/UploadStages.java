package org.xrayreference.gateway.stages;

import java.util.List;

import io.smallrye.mutiny.Uni;

import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.Matches;
import org.xrayreference.gateway.services.ReferenceClient;
import org.xrayreference.gateway.services.Upload;
import org.xrayreference.gateway.services.UploadClient;

/** Puts an upload's stages together from the two services that know about them. */
public final class UploadStages {
    private final UploadClient uploads;
    private final ReferenceClient references;

    public UploadStages(UploadClient uploads, ReferenceClient references) {
        this.uploads = uploads;
        this.references = references;
    }

    /** The stages reached so far, or why the upload cannot be followed. Never fails. */
    Uni<Answer<List<Stage>>> of(String uploadId) {
        return Answer.of(uploads.upload(uploadId).chain(upload -> reached(uploadId, upload.status())));
    }

    private Uni<List<Stage>> reached(String uploadId, Upload.Status status) {
        if (status != Upload.Status.READY) {
            return Uni.createFrom().item(Stage.reached(status, false));
        }
        return Answer.of(references.matches(uploadId, 1))
                .map((Answer<Matches> answer) ->
                        Stage.reached(status, answer.ifGiven().isPresent()));
    }
}
