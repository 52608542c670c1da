package org.xrayreference.reference.matching;

import java.util.Optional;

import org.xrayreference.reference.embedding.EmbeddedPicture;
import org.xrayreference.reference.embedding.Embedding;
import org.xrayreference.reference.index.Selection;
import org.xrayreference.reference.index.SimilarityIndex;
import org.xrayreference.reference.upload.UploadEmbeddings;

/** Compares an upload's preview with the library, as far as its embedding goes. */
public final class CompareUpload {
    private final UploadEmbeddings uploads;
    private final AnswerMatches answer;

    CompareUpload(UploadEmbeddings uploads, AnswerMatches answer) {
        this.uploads = uploads;
        this.answer = answer;
    }

    /** The site's own answer. */
    MatchesJson matches(String upload, int k, Selection wanted) {
        SimilarityIndex index = answer.index();
        return answer.about(index, film(upload, index), k, wanted);
    }

    /** Whether there is an answer about it at all; what is declined is shown to nobody else either. */
    public boolean isCompared(String upload) {
        SimilarityIndex index = answer.index();
        return answer.compares(index, film(upload, index));
    }

    private ComparedFilm film(String upload, SimilarityIndex index) {
        EmbeddedPicture picture = uploads.find(upload, index.model());
        Embedding embedding = picture.embedding();
        return new ComparedFilm(embedding.vector(), picture.sketch(), embedding.film(), Optional.empty());
    }
}
