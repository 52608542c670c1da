package org.xrayreference.reference.matching;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import org.xrayreference.reference.embedding.FilmSketch;
import org.xrayreference.reference.index.EmbeddingStore;
import org.xrayreference.reference.index.IndexedFilm;
import org.xrayreference.reference.index.Selection;
import org.xrayreference.reference.index.SimilarityIndex;
import org.xrayreference.reference.library.LibraryStore;
import org.xrayreference.reference.problem.Problem;
import org.xrayreference.reference.problem.ProblemException;

/** Which library pictures look like one of them. */
@Path("/api/v1/references/{id}/similar")
@Tag(name = "Matches")
public final class SimilarResource {
    private final LibraryStore library;
    private final EmbeddingStore embeddings;
    private final AnswerMatches answer;

    SimilarResource(LibraryStore library, EmbeddingStore embeddings, AnswerMatches answer) {
        this.library = library;
        this.embeddings = embeddings;
        this.answer = answer;
    }

    @GET
    @Operation(
            summary = "The library pictures most like one of them",
            description = "k up to 50. Pictures of the same patient are named in the notes and not counted.")
    public MatchesJson similar(@PathParam("id") String id, @RestQuery String k) {
        int count = AnswerMatches.count(k);
        if (library.find(id).isEmpty()) {
            throw new ProblemException(Problem.unknownReference());
        }
        SimilarityIndex index = answer.index();
        IndexedFilm film = index.film(id).orElseThrow(() -> new ProblemException(Problem.noPicture()));
        FilmSketch sketch = Optional.ofNullable(
                        embeddings.sketches(index.model(), List.of(id)).get(id))
                .orElseThrow(() -> new ProblemException(Problem.noPicture()));
        float[] vector = index.vector(id).orElseThrow();
        return answer.about(
                index,
                new ComparedFilm(vector, sketch, OptionalDouble.empty(), Optional.of(film)),
                count,
                Selection.ALL);
    }
}
