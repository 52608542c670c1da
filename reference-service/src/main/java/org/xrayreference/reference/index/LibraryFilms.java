package org.xrayreference.reference.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.xrayreference.reference.embedding.FilmSketch;

/** The library as an index is made from it. */
interface LibraryFilms {

    LibraryState state();

    /**
     * Every film, one after the other, by id.
     *
     * @return the one consistent state that was read
     */
    LibraryState read(String model, Consumer<Film> each);

    /** The sketches of some library pictures. */
    Map<String, FilmSketch> sketches(String model, List<String> ids);

    /** @param vector absent where only facts are known, or the model has not seen the picture yet */
    record Film(IndexedFilm film, Optional<float[]> vector) {}

    /**
     * Names a state of the library.
     *
     * @param lineage another one in every database, so that no index of a former one is taken for this one's
     */
    record LibraryState(String lineage, long number) {

        /** As answers name it. */
        String name() {
            return "library-" + number;
        }
    }
}
