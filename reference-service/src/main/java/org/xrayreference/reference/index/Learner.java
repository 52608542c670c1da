package org.xrayreference.reference.index;

import java.util.List;

import org.xrayreference.reference.embedding.FilmSketch;

/**
 * Learns something from the library itself whenever an index is made; it is kept as JSON beside the index and handed
 * out by {@link SimilarityIndex#learnt}.
 *
 * @param <T> a record that Jackson can write and read
 */
public interface Learner<T> {

    /** @param sample some films of the library by id, the same ones for the same library; none when it is empty */
    T learn(List<Sample> sample);

    /** A sampled film. */
    record Sample(IndexedFilm film, float[] vector, FilmSketch sketch) {}
}
