package org.xrayreference.reference.matching;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;

import org.xrayreference.reference.finding.FindingTexts;
import org.xrayreference.reference.index.EmbeddingStore;
import org.xrayreference.reference.index.PresentIndex;
import org.xrayreference.reference.library.LibraryStore;
import org.xrayreference.reference.upload.UploadEmbeddings;

final class MatchingWiring {

    @Produces
    @Singleton
    OpenLibraryFilm openLibraryFilm(EmbeddingStore embeddings) {
        return new OpenLibraryFilm(embeddings);
    }

    @Produces
    @Singleton
    AnswerMatches answerMatches(
            PresentIndex present,
            LibraryStore library,
            EmbeddingStore embeddings,
            FindingTexts texts,
            MeterRegistry metrics) {
        return new AnswerMatches(
                present,
                library,
                new FindMatches(new FindSame(embeddings::sketches)),
                new ExplainMatches(texts),
                metrics.timer("xray.match"));
    }

    @Produces
    @Singleton
    CompareUpload compareUpload(UploadEmbeddings uploads, AnswerMatches answer) {
        return new CompareUpload(uploads, answer);
    }
}
