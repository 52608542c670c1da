package org.xrayreference.reference.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import org.xrayreference.reference.embedding.FilmSketch;
import org.xrayreference.reference.index.IndexAbout.EmbeddingModel;
import org.xrayreference.reference.index.Learner.Sample;
import org.xrayreference.reference.index.LibraryFilms.Film;
import org.xrayreference.reference.index.LibraryFilms.LibraryState;

/** Makes the index of a library in a folder, which may hold an earlier one of the same model. */
final class BuildIndex {
    private static final Logger LOG = Logger.getLogger(BuildIndex.class);
    private static final int SAMPLES = 4_096;

    private final LibraryFilms library;
    private final Supplier<EmbeddingModel> serving;
    private final List<Learner<?>> learners;

    /** @param serving whose vectors answer now */
    BuildIndex(LibraryFilms library, Supplier<EmbeddingModel> serving, List<Learner<?>> learners) {
        this.library = library;
        this.serving = serving;
        this.learners = learners;
    }

    /** What an index of now would be. */
    IndexAbout wanted() {
        return new IndexAbout(library.state(), serving.get());
    }

    /** @return the state of the library that is in the folder now */
    LibraryState build(Path folder, EmbeddingModel model) throws IOException {
        try (WriteFilms write = new WriteFilms(folder)) {
            Building building = new Building(write, model);
            LibraryState state = library.read(model.name(), building::take);
            write.commit();
            if (building.unusable > 0) {
                LOG.errorf("Vectors that are not the model's, model=%s, films=%d", model.name(), building.unusable);
            }
            Learnt.write(folder, learners, building.sample(library));
            return state;
        }
    }

    private static final class Building {
        private final WriteFilms write;
        private final EmbeddingModel model;
        /** Of every film that came by, each is as likely to be among these. */
        private final List<Film> drawn = new ArrayList<>();

        private final Random random = new Random(1);
        private int met;
        private int unusable;

        Building(WriteFilms write, EmbeddingModel model) {
            this.write = write;
            this.model = model;
        }

        void take(Film read) {
            Film film = usable(read);
            if (film.vector().isPresent()) {
                draw(film);
            }
            try {
                write.take(film);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** One bad vector is no reason for no index. */
        private Film usable(Film film) {
            if (film.vector().isEmpty() || isUsable(film.vector().get())) {
                return film;
            }
            unusable++;
            return new Film(film.film(), Optional.empty());
        }

        private boolean isUsable(float[] vector) {
            boolean finite = vector.length == model.dimensions();
            for (int i = 0; finite && i < vector.length; i++) {
                finite = Float.isFinite(vector[i]);
            }
            return finite;
        }

        private void draw(Film film) {
            met++;
            if (drawn.size() < SAMPLES) {
                drawn.add(film);
            } else {
                int place = random.nextInt(met);
                if (place < SAMPLES) {
                    drawn.set(place, film);
                }
            }
        }

        List<Sample> sample(LibraryFilms library) {
            Map<String, Film> byId = new TreeMap<>();
            drawn.forEach(film -> byId.put(film.film().id(), film));
            Map<String, FilmSketch> sketches = library.sketches(model.name(), List.copyOf(byId.keySet()));
            return byId.values().stream()
                    .filter(film -> sketches.containsKey(film.film().id()))
                    .map(film -> new Sample(
                            film.film(),
                            film.vector().orElseThrow(),
                            sketches.get(film.film().id())))
                    .toList();
        }
    }
}
