package org.xrayreference.reference.matching;

import java.util.Optional;

import org.xrayreference.reference.embedding.FilmSketch;
import org.xrayreference.reference.index.IndexedFilm;

/**
 * The picture that is asked about.
 *
 * @param library what the library knows of it, when it is a library picture itself
 */
public record ComparedFilm(float[] vector, FilmSketch sketch, Optional<IndexedFilm> library) {

    boolean isBlank() {
        for (float value : vector) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }
}
