package org.xrayreference.reference.matching;

import java.util.List;

import io.micrometer.core.instrument.Timer;

import org.xrayreference.reference.index.PresentIndex;
import org.xrayreference.reference.index.Selection;
import org.xrayreference.reference.index.SimilarityIndex;
import org.xrayreference.reference.library.LibraryStore;
import org.xrayreference.reference.problem.Parameter;
import org.xrayreference.reference.problem.Problem;
import org.xrayreference.reference.problem.ProblemException;

/** Compares a film with the present library and puts the answer into words. */
public final class AnswerMatches {
    /** What cosines mean is learnt from so many pictures of the library. */
    public static final int LEARNT_FROM = 512;

    private static final int USUAL = 12;
    private static final int MOST = 50;

    private final PresentIndex present;
    private final LibraryStore library;
    private final FindMatches findMatches;
    private final ExplainMatches explain;
    private final Timer time;
    private final JudgeFilm judgeFilm = new JudgeFilm();
    private Learnt learnt;

    AnswerMatches(
            PresentIndex present, LibraryStore library, FindMatches findMatches, ExplainMatches explain, Timer time) {
        this.present = present;
        this.library = library;
        this.findMatches = findMatches;
        this.explain = explain;
        this.time = time;
    }

    static int count(String k) {
        return new Parameter("k", k).wholeNumber(1, MOST).orElse(USUAL);
    }

    public SimilarityIndex index() {
        SimilarityIndex index = present.get().orElseThrow(() -> new ProblemException(Problem.notReady()));
        if (present.isPreparing()) {
            throw new ProblemException(Problem.beingPrepared());
        }
        return index;
    }

    /** @param k how many matches at most */
    public MatchesJson about(ComparedFilm film, int k, Selection wanted) {
        return about(index(), film, k, wanted);
    }

    /** @param index whose model embedded the film: another may have taken its place meanwhile */
    MatchesJson about(SimilarityIndex index, ComparedFilm film, int k, Selection wanted) {
        return time.record(() -> answer(index, film, k, wanted));
    }

    private MatchesJson answer(SimilarityIndex index, ComparedFilm film, int k, Selection wanted) {
        FoundMatches found = findMatches.find(index, closeness(index), film, k, wanted);
        List<String> ids =
                found.matches().stream().map(match -> match.film().id()).toList();
        return MatchesJson.from(found, library.find(ids), explain.explain(found));
    }

    /** Whether there would be an answer about the film, however few its matches. */
    boolean compares(SimilarityIndex index, ComparedFilm film) {
        return findMatches
                .find(index, closeness(index), film, 1, Selection.ALL)
                .abstention()
                .isEmpty();
    }

    /** Whether the film itself is reason enough not to compare it, were the library to know no copy of it. */
    public boolean declines(ComparedFilm film) {
        return judgeFilm.abstention(index(), film).isPresent();
    }

    /** What was learnt of an index, once for each. */
    private record Learnt(SimilarityIndex index, Closeness closeness) {}

    private synchronized Closeness closeness(SimilarityIndex index) {
        if (learnt == null || learnt.index() != index) {
            learnt = new Learnt(index, LearnCloseness.from(index, LEARNT_FROM));
        }
        return learnt.closeness();
    }
}
