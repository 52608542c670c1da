package org.xrayreference.reference.upload;

import org.xrayreference.reference.embedding.EmbeddedPicture;
import org.xrayreference.reference.problem.Problem;
import org.xrayreference.reference.problem.ProblemException;

/** What is asked about an upload: its embedding by the present model, or why there is none. */
public final class UploadEmbeddings {
    private final UploadEmbeddingStore store;
    private final EmbedUpload embedUpload;
    private final String model;

    UploadEmbeddings(UploadEmbeddingStore store, EmbedUpload embedUpload, String model) {
        this.store = store;
        this.embedUpload = embedUpload;
        this.model = model;
    }

    public EmbeddedPicture find(String text) {
        UploadId id = UploadId.parse(text).orElseThrow(() -> new ProblemException(Problem.unknownUpload()));
        if (store.isDeleted(id)) {
            throw new ProblemException(Problem.deletedUpload());
        }
        return store.find(id, model).orElseGet(() -> embedAgain(id));
    }

    /** One that only an earlier model has seen. */
    private EmbeddedPicture embedAgain(UploadId id) {
        if (!store.isKnown(id)) {
            throw new ProblemException(Problem.unknownUpload());
        }
        return embedUpload.embed(id).orElseThrow(() -> new ProblemException(Problem.unknownUpload()));
    }
}
