package org.xrayreference.reference.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.xrayreference.reference.embedding.FilmSketch;

/** A library that tests change as they like. */
final class MadeLibraryFilms implements LibraryFilms {
    private volatile List<Film> films;
    private volatile LibraryState state = new LibraryState("made", 1);
    private volatile Runnable whileRead = () -> {};

    MadeLibraryFilms(List<Film> films) {
        this.films = films;
    }

    void change(List<Film> changed) {
        films = changed;
        state = new LibraryState(state.lineage(), state.number() + 1);
    }

    void anotherDatabase() {
        state = new LibraryState("another", state.number());
    }

    void whileRead(Runnable event) {
        whileRead = event;
    }

    @Override
    public LibraryState state() {
        return state;
    }

    @Override
    public LibraryState read(String model, Consumer<Film> each) {
        films.forEach(each);
        whileRead.run();
        return state;
    }

    @Override
    public Map<String, FilmSketch> sketches(String model, List<String> ids) {
        Map<String, FilmSketch> sketches = new HashMap<>();
        ids.forEach(id -> sketches.put(id, new FilmSketch(new byte[1024])));
        return sketches;
    }
}
