package org.xrayreference.reference.matching;

import java.util.Optional;
import java.util.OptionalDouble;

import org.xrayreference.reference.embedding.FilmSketch;
import org.xrayreference.reference.index.IndexedFilm;

/**
 * The picture that is asked about.
 *
 * @param film how surely it is a frontal chest film, from 0 to 1; empty when the embedder cannot say
 * @param library what the library knows of it, when it is a library picture itself
 */
public record ComparedFilm(float[] vector, FilmSketch sketch, OptionalDouble film, Optional<IndexedFilm> library) {

    boolean isBlank() {
        for (float value : vector) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }
}
