package org.xrayreference.reference.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.xrayreference.reference.embedding.FilmSketch;
import org.xrayreference.reference.index.IndexedFilm;
import org.xrayreference.reference.index.Neighbour;
import org.xrayreference.reference.index.Selection;
import org.xrayreference.reference.index.SimilarityIndex;

/** Finds the library picture that a picture is a copy of, altered or not. */
final class FindSame {
    /** Different films of the NIH library reach 0.973, their re-encoded and resized copies rarely less than 0.99. */
    private static final double SAME_PICTURE = 0.985;

    /** Different films that lie near reach 0.977 when one is laid over a part of the other. */
    private static final double SAME_PART = 0.98;

    /** Drawn films differ by little else than their signs. */
    private static final double SAME_DRAWING = 0.9997;

    private static final int CANDIDATES = 5;

    private final Sketches sketches;

    FindSame(Sketches sketches) {
        this.sketches = sketches;
    }

    /** The sketches of library pictures, by id. */
    interface Sketches {
        Map<String, FilmSketch> of(String model, List<String> ids);
    }

    Optional<String> same(SimilarityIndex index, Closeness closeness, ComparedFilm film) {
        if (film.isBlank()) {
            return Optional.empty();
        }
        Selection others = film.library()
                .map(itself -> Selection.ALL.exceptId(itself.id()))
                .orElse(Selection.ALL);
        List<Neighbour> nearest = index.nearest(film.vector(), CANDIDATES, others);
        List<String> ids = nearest.stream().map(near -> near.film().id()).toList();
        Map<String, FilmSketch> candidates = sketches.of(index.model(), ids);
        return nearest.stream()
                .filter(near -> isSame(near, closeness, candidates, film.sketch()))
                .map(near -> near.film().id())
                .findFirst();
    }

    private static boolean isSame(
            Neighbour near, Closeness closeness, Map<String, FilmSketch> candidates, FilmSketch sketch) {
        IndexedFilm film = near.film();
        Optional<FilmSketch> candidate = Optional.ofNullable(candidates.get(film.id()));
        if (film.isDrawn()) {
            return candidate.filter(of -> of.likeness(sketch) >= SAME_DRAWING).isPresent();
        }
        return closeness.isSame(near.similarity())
                || candidate.filter(of -> of.likeness(sketch) >= SAME_PICTURE).isPresent()
                || candidate
                        .filter(of -> sketch.likenessToPart(of) >= SAME_PART)
                        .isPresent();
    }
}
