package org.xrayreference.reference.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.xrayreference.reference.embedding.InnerProduct;
import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.index.IndexedFilm;
import org.xrayreference.reference.index.Neighbour;
import org.xrayreference.reference.index.Selection;
import org.xrayreference.reference.index.SimilarityIndex;
import org.xrayreference.reference.index.Tally;

/** Finds the library pictures that look most like one picture, and what the nearest ones share. */
final class FindMatches {
    private static final int FEWEST_NEIGHBOURS = 10;
    private static final int MOST_NEIGHBOURS = 50;
    private static final int LIBRARY_PER_NEIGHBOUR = 20;

    private final FindSame findSame;
    private final JudgeFilm judgeFilm = new JudgeFilm();

    FindMatches(FindSame findSame) {
        this.findSame = findSame;
    }

    FoundMatches find(SimilarityIndex index, Closeness closeness, ComparedFilm film, int k, Selection wanted) {
        if (index.size() == 0) {
            return FoundMatches.abstained(index, Abstention.NOTHING_LOADED);
        }
        Optional<String> identical = findSame.same(index, closeness, film);
        // a library film is a film, and so is a copy of one, however unusual
        boolean isFilm = film.library().isPresent() || identical.isPresent();
        Optional<Abstention> abstention = isFilm ? Optional.empty() : judgeFilm.abstention(index, film);
        if (abstention.isPresent()) {
            return FoundMatches.abstained(index, abstention.get());
        }
        List<Neighbour> nearest = film.library()
                .map(itself -> index.nearest(film.vector(), k, wanted.exceptId(itself.id())))
                .orElseGet(() -> onePerPatient(index, film.vector(), k, wanted));
        Optional<Neighbour> same =
                identical.filter(id -> !wanted.isChoice()).flatMap(id -> neighbour(index, id, film.vector()));
        List<Match> matches = sameFirst(nearest, same, k).stream()
                .map(near -> match(near, closeness, identical, film.library()))
                .toList();
        return new FoundMatches(
                index.model(),
                index.version(),
                Optional.empty(),
                identical,
                matches,
                shared(index, film, identical),
                notes(matches, closeness, film, wanted));
    }

    private static Optional<Neighbour> neighbour(SimilarityIndex index, String id, float[] vector) {
        return index.film(id)
                .flatMap(same -> index.vector(id).map(of -> new Neighbour(same, InnerProduct.of(vector, of))));
    }

    /** The picture that it is a copy of comes before those that may lie nearer, and stands for its patient. */
    private static List<Neighbour> sameFirst(List<Neighbour> nearest, Optional<Neighbour> same, int k) {
        if (same.isEmpty()) {
            return nearest;
        }
        int patient = same.get().film().patient();
        return Stream.concat(
                        same.stream(),
                        nearest.stream().filter(near -> near.film().patient() != patient))
                .limit(k)
                .toList();
    }

    private static Match match(
            Neighbour near, Closeness closeness, Optional<String> identical, Optional<IndexedFilm> itself) {
        boolean isSame = identical.filter(near.film().id()::equals).isPresent();
        return new Match(
                near.film(),
                near.similarity(),
                isSame ? 1 : closeness.similarity(near.similarity()),
                itself.filter(film -> film.patient() == near.film().patient()).isPresent());
    }

    private static List<String> notes(List<Match> matches, Closeness closeness, ComparedFilm film, Selection wanted) {
        List<String> notes = new ArrayList<>();
        notes.add(("Similarity says how often library pictures of two patients that are so close share a label."
                        + " Of any two, however far apart, %d %% do.")
                .formatted(Math.round(100 * closeness.anyTwo())));
        matches.stream()
                .filter(Match::samePatient)
                .forEach(match -> notes.add(match.film().id() + " shows the same patient as "
                        + film.library().orElseThrow().id() + "."));
        if (wanted.isChoice()) {
            notes.add("The choice of pictures shown does not change the counts: they are of the whole library.");
        }
        if (matches.stream().anyMatch(match -> match.film().isDrawn())) {
            notes.add("Drawn phantoms are among these pictures. They show no person and only the idea of a sign.");
        }
        return notes;
    }

    /** Of other patients only: neither the picture itself nor the one that it is a copy of speaks for itself. */
    private static List<SharedFinding> shared(SimilarityIndex index, ComparedFilm film, Optional<String> identical) {
        Selection others = film.library()
                .or(() -> identical.flatMap(index::film))
                .map(itself -> Selection.ALL.exceptPatient(itself.patient()))
                .orElse(Selection.ALL);
        int wanted = Math.max(FEWEST_NEIGHBOURS, Math.min(MOST_NEIGHBOURS, index.size() / LIBRARY_PER_NEIGHBOUR));
        List<Neighbour> neighbours = onePerPatient(index, film.vector(), wanted, others);
        Tally library = index.tally(others);
        return Arrays.stream(Finding.values())
                .map(finding -> new SharedFinding(
                        finding,
                        (int) neighbours.stream()
                                .filter(neighbour -> neighbour.film().findings().contains(finding))
                                .count(),
                        neighbours.size(),
                        library.of() == 0 ? 0 : (double) library.count(finding) / library.of()))
                .filter(shared -> shared.neighbours() > 0)
                .sorted(Comparator.comparingInt(SharedFinding::neighbours)
                        .reversed()
                        .thenComparing(SharedFinding::finding))
                .toList();
    }

    /** Of each patient only the nearest picture. */
    private static List<Neighbour> onePerPatient(SimilarityIndex index, float[] vector, int k, Selection wanted) {
        for (int asked = 2 * k; ; asked *= 2) {
            List<Neighbour> nearest = index.nearest(vector, asked, wanted);
            Set<Integer> patients = new HashSet<>();
            List<Neighbour> distinct = nearest.stream()
                    .filter(neighbour -> patients.add(neighbour.film().patient()))
                    .limit(k)
                    .toList();
            if (distinct.size() == k || nearest.size() < asked) {
                return distinct;
            }
        }
    }
}
