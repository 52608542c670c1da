package org.xrayreference.reference.index;

import java.util.List;
import java.util.Optional;

/** One unchanging state of the library, searchable by likeness. Safe for use by several threads. */
public interface SimilarityIndex {

    /** Names this state of the library. */
    String version();

    /** The embedder whose vectors it holds. */
    String model();

    int size();

    /** The k nearest pictures of the selection, or fewer when it has fewer; the most similar first, then by id. */
    List<Neighbour> nearest(float[] query, int k, Selection selection);

    Tally tally(Selection selection);

    Optional<IndexedFilm> film(String id);

    Optional<float[]> vector(String id);

    /** Films spread evenly over the library in the order of their ids, at most so many; always the same ones. */
    List<IndexedFilm> sample(int most);

    /** What the library itself says about how like it a film is. */
    FilmLimits limits();

    /** What a {@link Learner} has learnt from this state of the library. */
    default <T> Optional<T> learnt(Class<T> type) {
        return Optional.empty();
    }
}
