package org.xrayreference.reference.index;

import java.util.Comparator;

/**
 * A library picture near to what was asked for.
 *
 * @param similarity the cosine of the vectors
 */
public record Neighbour(IndexedFilm film, double similarity) {

    /** The most similar first; of equally similar ones, the lower id. */
    static final Comparator<Neighbour> NEAREST_FIRST = Comparator.comparingDouble(Neighbour::similarity)
            .reversed()
            .thenComparing(neighbour -> neighbour.film().id());
}
