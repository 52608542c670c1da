package org.xrayreference.gateway.routing;

import java.util.Optional;

import io.smallrye.mutiny.Uni;

import org.xrayreference.gateway.problem.GatewayProblem;
import org.xrayreference.gateway.problem.Problem;
import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.services.Upload;
import org.xrayreference.gateway.services.UploadClient;

/** Asks upload-service, the one authority on an upload's state, before anything of the upload is shown. */
public final class UploadGate {
    private final UploadClient uploads;

    public UploadGate(UploadClient uploads) {
        this.uploads = uploads;
    }

    /** Empty when the way is free. Never fails. */
    public Uni<Optional<Problem>> refusal(String uploadId) {
        return Answer.of(uploads.upload(uploadId)).map(UploadGate::refusal);
    }

    private static Optional<Problem> refusal(Answer<Upload> answer) {
        if (answer instanceof Answer.Given<Upload> given) {
            return refusal(given.value());
        }
        if (answer instanceof Answer.Refused<Upload> refused) {
            return Optional.of(refused.problem());
        }
        return Optional.of(GatewayProblem.unavailable(Owner.UPLOAD.inWords()));
    }

    private static Optional<Problem> refusal(Upload upload) {
        return switch (upload.status()) {
            case READY -> Optional.empty();
            case RECEIVED -> Optional.of(GatewayProblem.notReady());
            case REJECTED -> Optional.of(GatewayProblem.rejected(upload.rejectionDetail()));
        };
    }
}
