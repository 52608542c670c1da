package org.xrayreference.reference.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.index.FilmLimits;
import org.xrayreference.reference.index.IndexedFilm;
import org.xrayreference.reference.index.Neighbour;
import org.xrayreference.reference.index.Selection;
import org.xrayreference.reference.index.SimilarityIndex;
import org.xrayreference.reference.index.Tally;
import org.xrayreference.reference.library.View;

/**
 * A library on a line: picture n lies at n, two pictures of a patient side by side.
 *
 * @param count below zero for so many drawn films
 */
record Line(int count, FilmLimits limits) implements SimilarityIndex {

    @Override
    public int size() {
        return Math.abs(count);
    }

    static IndexedFilm film(int number) {
        return new IndexedFilm("%03d".formatted(number), number / 2, Set.of(Finding.EFFUSION), View.PA);
    }

    private IndexedFilm one(int number) {
        Finding finding = number < size() / 2 ? Finding.EFFUSION : Finding.HERNIA;
        int patient = count < 0 ? -1 - number : number / 2;
        return new IndexedFilm("%03d".formatted(number), patient, Set.of(finding), View.PA);
    }

    private List<IndexedFilm> selected(Selection selection) {
        List<IndexedFilm> films = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            IndexedFilm film = one(i);
            boolean wanted = selection.finding().map(film.findings()::contains).orElse(true)
                    && !selection.exceptId().map(film.id()::equals).orElse(false)
                    && !selection.exceptPatient().equals(OptionalInt.of(film.patient()));
            if (wanted) {
                films.add(film);
            }
        }
        return films;
    }

    @Override
    public List<Neighbour> nearest(float[] query, int k, Selection selection) {
        return selected(selection).stream()
                .map(film -> new Neighbour(film, -Math.abs(Integer.parseInt(film.id()) - query[0])))
                .sorted(Comparator.comparingDouble(Neighbour::similarity)
                        .reversed()
                        .thenComparing(neighbour -> neighbour.film().id()))
                .limit(k)
                .toList();
    }

    @Override
    public Tally tally(Selection selection) {
        Map<Finding, Integer> counts = new HashMap<>();
        List<IndexedFilm> films = selected(selection);
        films.forEach(film -> film.findings().forEach(finding -> counts.merge(finding, 1, Integer::sum)));
        return new Tally(films.size(), counts);
    }

    @Override
    public String version() {
        return "library-1";
    }

    @Override
    public String model() {
        return "line";
    }

    @Override
    public Optional<IndexedFilm> film(String id) {
        return Optional.of(one(Integer.parseInt(id)));
    }

    @Override
    public List<IndexedFilm> sample(int most) {
        return selected(Selection.ALL).stream().limit(most).toList();
    }

    @Override
    public Optional<float[]> vector(String id) {
        return Optional.of(new float[] {Integer.parseInt(id)});
    }
}
