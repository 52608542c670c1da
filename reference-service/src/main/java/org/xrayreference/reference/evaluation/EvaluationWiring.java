package org.xrayreference.reference.evaluation;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Unremovable;

import org.xrayreference.reference.index.IndexJob;
import org.xrayreference.reference.library.PictureStore;
import org.xrayreference.reference.library.ServingEmbedder;
import org.xrayreference.reference.matching.AnswerMatches;
import org.xrayreference.reference.matching.OpenLibraryFilm;
import org.xrayreference.reference.picture.ReadPicture;

final class EvaluationWiring {

    @Produces
    @Singleton
    @Unremovable
    EvaluateCommandMain command(
            EvaluationStore store, LibrarySite site, IndexJob index, ReadPicture readPicture, ObjectMapper json) {
        return new EvaluateCommandMain(store, site, index::load, readPicture, json);
    }

    @Produces
    @Singleton
    LibrarySite site(
            PictureStore pictures,
            ReadPicture readPicture,
            ServingEmbedder serving,
            OpenLibraryFilm open,
            AnswerMatches answer) {
        return new LibrarySite(pictures, readPicture, serving, open, answer);
    }
}
