package org.xrayreference.gateway.stages;

import java.time.Duration;

import io.smallrye.mutiny.Uni;

import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.Matches;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.services.PreviewReadinessClient;
import org.xrayreference.gateway.services.ReferenceClient;
import org.xrayreference.gateway.services.Upload;
import org.xrayreference.gateway.services.UploadClient;

/** Puts an upload's stages together from the services that know about them. */
public final class UploadStages {
    /** For all followers together; what is said of a service may be that old. */
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(1);

    private final UploadClient uploads;
    private final PreviewReadinessClient preparation;
    private final ReferenceClient references;
    private Uni<Answer<Void>> asked;
    private long askedAt;

    public UploadStages(UploadClient uploads, PreviewReadinessClient preparation, ReferenceClient references) {
        this.uploads = uploads;
        this.preparation = preparation;
        this.references = references;
    }

    /** How far it has come, or why the upload cannot be followed. Never fails. */
    Uni<Answer<Progress>> of(String uploadId) {
        return Answer.of(uploads.upload(uploadId).chain(upload -> reached(uploadId, upload.status())));
    }

    private Uni<Progress> reached(String uploadId, Upload.Status status) {
        return switch (status) {
            case REJECTED -> Uni.createFrom().item(new Progress(Stage.reached(status, false), null));
            case RECEIVED ->
                preparation()
                        .map(answer -> new Progress(
                                Stage.reached(status, false),
                                answer instanceof Answer.Silent<Void> ? Owner.PREVIEW : null));
            case READY -> Answer.of(references.matches(uploadId, 1)).map(answer -> compared(status, answer));
        };
    }

    private synchronized Uni<Answer<Void>> preparation() {
        if (asked == null || System.nanoTime() - askedAt > ASKED_AGAIN_AFTER.toNanos()) {
            asked = Answer.of(preparation.ready()).memoize().indefinitely();
            askedAt = System.nanoTime();
        }
        return asked;
    }

    private static Progress compared(Upload.Status status, Answer<Matches> answer) {
        return new Progress(
                Stage.reached(status, answer.ifGiven().isPresent()),
                answer instanceof Answer.Silent<Matches> ? Owner.REFERENCE : null);
    }
}
