package org.xrayreference.reference.matching;

import java.util.Optional;

import org.xrayreference.reference.embedding.InnerProduct;
import org.xrayreference.reference.index.FilmLimits;
import org.xrayreference.reference.index.Neighbour;
import org.xrayreference.reference.index.Selection;
import org.xrayreference.reference.index.SimilarityIndex;

/**
 * Decides whether a picture can be compared at all. The embedder's own opinion, whether it is a frontal chest film,
 * decides; for an embedder that has none, how far the library's own pictures lie apart.
 */
final class JudgeFilm {
    private static final double RATHER_A_FILM = 0.5;

    /** Empty when it can be compared. */
    Optional<Abstention> abstention(SimilarityIndex index, ComparedFilm film) {
        if (film.isBlank()) {
            return Optional.of(Abstention.NOTHING_TO_SEE);
        }
        Neighbour nearest = index.nearest(film.vector(), 1, Selection.ALL).get(0);
        FilmLimits limits = index.limits();
        boolean near = nearest.similarity() >= limits.nearest();
        if (nearest.film().isDrawn() && near) {
            return Optional.empty();
        }
        boolean saysNo = film.film().isPresent() && film.film().getAsDouble() < RATHER_A_FILM;
        if (saysNo) {
            return Optional.of(Abstention.NO_CHEST_FILM);
        }
        if (nearest.film().isDrawn()) {
            return Optional.of(Abstention.ONLY_DRAWN_FILMS);
        }
        return film.film().isPresent() ? Optional.empty() : byLimits(limits, near, film);
    }

    private static Optional<Abstention> byLimits(FilmLimits limits, boolean near, ComparedFilm film) {
        boolean isFilm = limits.meanSketch().length == 0
                || InnerProduct.of(limits.meanSketch(), film.sketch().centred()) >= limits.likeness();
        if (!isFilm) {
            return Optional.of(Abstention.NO_CHEST_FILM);
        }
        return near ? Optional.empty() : Optional.of(Abstention.FAR_FROM_LIBRARY);
    }
}
