package org.xrayreference.reference.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.xrayreference.reference.embedding.FilmSketch;
import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.index.FilmLimits;
import org.xrayreference.reference.index.IndexedFilm;
import org.xrayreference.reference.index.Neighbour;
import org.xrayreference.reference.index.Selection;
import org.xrayreference.reference.index.SimilarityIndex;
import org.xrayreference.reference.index.Tally;

/** Finds the library pictures that look most like one picture, and what the nearest ones share. */
final class FindMatches {
    /** Different films of the NIH library reach 0.973, their re-encoded and resized copies rarely less than 0.99. */
    private static final double SAME_PICTURE = 0.985;

    /** Drawn films differ by little else than their signs. */
    private static final double SAME_DRAWING = 0.9997;

    private static final int CANDIDATES_FOR_SAME = 5;
    private static final int FEWEST_NEIGHBOURS = 10;
    private static final int MOST_NEIGHBOURS = 50;
    private static final int LIBRARY_PER_NEIGHBOUR = 20;

    private final Sketches sketches;

    FindMatches(Sketches sketches) {
        this.sketches = sketches;
    }

    /** The sketches of library pictures, by id. */
    interface Sketches {
        Map<String, FilmSketch> of(String model, List<String> ids);
    }

    FoundMatches find(SimilarityIndex index, ComparedFilm film, int k, Selection wanted) {
        List<String> notes = new ArrayList<>();
        if (index.size() == 0) {
            return FoundMatches.abstained(index.model(), index.version(), Abstention.NOTHING_LOADED, notes);
        }
        Optional<String> identical = film.isBlank() ? Optional.empty() : identical(index, film);
        // a copy of a library film is a film, however unusual
        Optional<Abstention> abstention = identical.isPresent() ? Optional.empty() : abstention(index, film);
        if (abstention.isPresent()) {
            return FoundMatches.abstained(index.model(), index.version(), abstention.get(), notes);
        }
        List<Neighbour> matches = film.library()
                .map(itself -> index.nearest(film.vector(), k, wanted.exceptId(itself.id())))
                .orElseGet(() -> onePerPatient(index, film.vector(), k, wanted));
        film.library()
                .ifPresent(itself -> matches.stream()
                        .filter(match -> match.film().patient() == itself.patient())
                        .forEach(match ->
                                notes.add(match.film().id() + " shows the same patient as " + itself.id() + ".")));
        if (wanted.finding().isPresent() || wanted.view().isPresent()) {
            notes.add("The choice of pictures shown does not change the counts: they are of the whole library.");
        }
        if (matches.stream().anyMatch(match -> match.film().isDrawn())) {
            notes.add("Drawn phantoms are among these pictures. They show no person and only the idea of a sign.");
        }
        return new FoundMatches(
                index.model(), index.version(), Optional.empty(), identical, matches, shared(index, film), notes);
    }

    private static Optional<Abstention> abstention(SimilarityIndex index, ComparedFilm film) {
        if (film.isBlank()) {
            return Optional.of(Abstention.NOTHING_TO_SEE);
        }
        if (film.library().isPresent()) {
            return Optional.empty();
        }
        FilmLimits limits = index.limits();
        Neighbour nearest = index.nearest(film.vector(), 1, Selection.ALL).get(0);
        boolean isFilm = limits.meanSketch().length == 0
                || dot(limits.meanSketch(), film.sketch().centred()) >= limits.likeness();
        if (isFilm && nearest.similarity() >= limits.nearest()) {
            return Optional.empty();
        }
        if (nearest.film().isDrawn()) {
            return Optional.of(Abstention.ONLY_DRAWN_FILMS);
        }
        return Optional.of(isFilm ? Abstention.FAR_FROM_LIBRARY : Abstention.NO_CHEST_FILM);
    }

    private Optional<String> identical(SimilarityIndex index, ComparedFilm film) {
        Selection others = film.library()
                .map(itself -> Selection.ALL.exceptId(itself.id()))
                .orElse(Selection.ALL);
        List<IndexedFilm> nearest = index.nearest(film.vector(), CANDIDATES_FOR_SAME, others).stream()
                .map(Neighbour::film)
                .toList();
        Map<String, FilmSketch> candidates =
                sketches.of(index.model(), nearest.stream().map(IndexedFilm::id).toList());
        return nearest.stream()
                .filter(candidate -> candidates.containsKey(candidate.id()))
                .filter(candidate -> candidates.get(candidate.id()).likeness(film.sketch())
                        >= (candidate.isDrawn() ? SAME_DRAWING : SAME_PICTURE))
                .map(IndexedFilm::id)
                .findFirst();
    }

    private static List<SharedFinding> shared(SimilarityIndex index, ComparedFilm film) {
        Selection others = film.library()
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

    private static double dot(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
