package org.xrayreference.reference.upload;

import java.util.Optional;

import org.xrayreference.reference.embedding.EmbeddedPicture;
import org.xrayreference.reference.problem.Problem;
import org.xrayreference.reference.problem.ProblemException;

/** What is asked about an upload: its embedding by a model, or why there is none. */
public final class UploadEmbeddings {
    private final UploadEmbeddingStore store;
    private final EmbedUpload embedUpload;

    UploadEmbeddings(UploadEmbeddingStore store, EmbedUpload embedUpload) {
        this.store = store;
        this.embedUpload = embedUpload;
    }

    /** Made now where this model has not seen its preview. */
    public EmbeddedPicture find(String text, String model) {
        UploadId id = UploadId.parse(text).orElseThrow(() -> new ProblemException(Problem.unknownUpload()));
        if (store.isDeleted(id)) {
            throw new ProblemException(Problem.deletedUpload());
        }
        return store.find(id, model)
                .or(() -> embedUpload.embed(id, model))
                .orElseThrow(() -> new ProblemException(Problem.unknownUpload()));
    }

    /** What an external provider wrote about one that was found. */
    public Optional<ExternalText> externalText(String text) {
        return UploadId.parse(text).flatMap(store::text);
    }
}
