package org.xrayreference.reference.matching;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import org.xrayreference.reference.embedding.FilmSketch;
import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.finding.FindingTexts;
import org.xrayreference.reference.index.EmbeddingStore;
import org.xrayreference.reference.index.IndexedFilm;
import org.xrayreference.reference.index.PresentIndex;
import org.xrayreference.reference.index.Selection;
import org.xrayreference.reference.index.SimilarityIndex;
import org.xrayreference.reference.library.LibraryStore;
import org.xrayreference.reference.library.View;
import org.xrayreference.reference.problem.Parameter;
import org.xrayreference.reference.problem.Problem;
import org.xrayreference.reference.problem.ProblemException;
import org.xrayreference.reference.upload.EmbeddedUpload;
import org.xrayreference.reference.upload.UploadEmbeddings;

/** Which library pictures look like an upload, or like another library picture. */
@Path("/api/v1")
@Tag(name = "Matches")
public final class MatchesResource {
    private static final int USUAL = 12;
    private static final int MOST = 50;

    private final PresentIndex present;
    private final LibraryStore library;
    private final UploadEmbeddings uploads;
    private final EmbeddingStore embeddings;
    private final FindMatches findMatches;
    private final ExplainMatches explain;

    MatchesResource(
            PresentIndex present,
            LibraryStore library,
            UploadEmbeddings uploads,
            EmbeddingStore embeddings,
            FindingTexts texts) {
        this.present = present;
        this.library = library;
        this.uploads = uploads;
        this.embeddings = embeddings;
        this.findMatches = new FindMatches(embeddings::sketches);
        this.explain = new ExplainMatches(texts);
    }

    @GET
    @Path("/uploads/{id}/matches")
    @Operation(
            summary = "The library pictures most like an upload, and what the nearest ones share",
            description = "k up to 50; finding and view choose which matches are shown. At most one picture of a"
                    + " patient is among them.")
    public MatchesJson ofUpload(
            @PathParam("id") String id, @RestQuery String k, @RestQuery String finding, @RestQuery String view) {
        Selection wanted = Selection.of(
                new Parameter("finding", finding)
                        .oneOf("a finding, such as “effusion” or “no-finding”", Finding::parse),
                new Parameter("view", view).oneOf("PA or AP", View::parse));
        int count = count(k);
        EmbeddedUpload upload = uploads.find(id);
        return answer(new ComparedFilm(upload.vector(), upload.sketch(), Optional.empty()), count, wanted);
    }

    @GET
    @Path("/references/{id}/similar")
    @Operation(
            summary = "The library pictures most like one of them",
            description = "k up to 50. Pictures of the same patient are named in the notes and not counted.")
    public MatchesJson ofReference(@PathParam("id") String id, @RestQuery String k) {
        int count = count(k);
        if (library.find(id).isEmpty()) {
            throw new ProblemException(Problem.unknownReference());
        }
        SimilarityIndex index = index();
        IndexedFilm film = index.film(id).orElseThrow(() -> new ProblemException(Problem.noPicture()));
        FilmSketch sketch = Optional.ofNullable(
                        embeddings.sketches(index.model(), List.of(id)).get(id))
                .orElseThrow(() -> new ProblemException(Problem.noPicture()));
        return answer(
                new ComparedFilm(index.vector(id).orElseThrow(), sketch, Optional.of(film)), count, Selection.ALL);
    }

    private MatchesJson answer(ComparedFilm film, int k, Selection wanted) {
        FoundMatches found = findMatches.find(index(), film, k, wanted);
        List<String> ids =
                found.matches().stream().map(match -> match.film().id()).toList();
        return MatchesJson.from(found, library.find(ids), explain.explain(found));
    }

    private static int count(String k) {
        return new Parameter("k", k).wholeNumber(1, MOST).orElse(USUAL);
    }

    private SimilarityIndex index() {
        return present.get().orElseThrow(() -> new ProblemException(Problem.notReady()));
    }
}
