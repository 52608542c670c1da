package org.xrayreference.reference.matching;

import java.util.List;

import org.xrayreference.reference.index.PresentIndex;
import org.xrayreference.reference.index.Selection;
import org.xrayreference.reference.index.SimilarityIndex;
import org.xrayreference.reference.library.LibraryStore;
import org.xrayreference.reference.problem.Parameter;
import org.xrayreference.reference.problem.Problem;
import org.xrayreference.reference.problem.ProblemException;

/** Compares a film with the present library and puts the answer into words. */
final class AnswerMatches {
    private static final int USUAL = 12;
    private static final int MOST = 50;

    private final PresentIndex present;
    private final LibraryStore library;
    private final FindMatches findMatches;
    private final ExplainMatches explain;

    AnswerMatches(PresentIndex present, LibraryStore library, FindMatches findMatches, ExplainMatches explain) {
        this.present = present;
        this.library = library;
        this.findMatches = findMatches;
        this.explain = explain;
    }

    static int count(String k) {
        return new Parameter("k", k).wholeNumber(1, MOST).orElse(USUAL);
    }

    SimilarityIndex index() {
        SimilarityIndex index = present.get().orElseThrow(() -> new ProblemException(Problem.notReady()));
        if (present.isPreparing()) {
            throw new ProblemException(Problem.beingPrepared());
        }
        return index;
    }

    MatchesJson about(ComparedFilm film, int k, Selection wanted) {
        FoundMatches found = findMatches.find(index(), film, k, wanted);
        List<String> ids =
                found.matches().stream().map(match -> match.film().id()).toList();
        return MatchesJson.from(found, library.find(ids), explain.explain(found));
    }
}
