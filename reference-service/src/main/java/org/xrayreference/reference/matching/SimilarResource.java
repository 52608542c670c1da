package org.xrayreference.reference.matching;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.jboss.resteasy.reactive.RestQuery;

import org.xrayreference.reference.index.Selection;
import org.xrayreference.reference.index.SimilarityIndex;
import org.xrayreference.reference.library.LibraryStore;
import org.xrayreference.reference.problem.Problem;
import org.xrayreference.reference.problem.ProblemException;

/** Which library pictures look like one of them. */
@Path("/api/v1/references/{id}/similar")
public final class SimilarResource {
    private final LibraryStore library;
    private final OpenLibraryFilm open;
    private final AnswerMatches answer;

    SimilarResource(LibraryStore library, OpenLibraryFilm open, AnswerMatches answer) {
        this.library = library;
        this.open = open;
        this.answer = answer;
    }

    /**
     * The library pictures most like one of them. Pictures of the same patient are named in the notes and not counted.
     *
     * @param k how many, up to 50
     */
    @GET
    public MatchesJson similar(@PathParam("id") String id, @RestQuery String k) {
        int count = AnswerMatches.count(k);
        if (library.find(id).isEmpty()) {
            throw new ProblemException(Problem.unknownReference());
        }
        SimilarityIndex index = answer.index();
        ComparedFilm film = open.of(index, id).orElseThrow(() -> new ProblemException(Problem.noPicture()));
        return answer.about(index, film, count, Selection.ALL);
    }
}
