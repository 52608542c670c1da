package org.xrayreference.reference.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.index.IndexAbout.EmbeddingModel;
import org.xrayreference.reference.index.LibraryFilms.LibraryState;

/** Compares with every vector: exact, and the judge of anything faster. */
public final class ExactScan implements SimilarityIndex {
    private final String version;
    private final String model;
    private final int dimensions;
    private final IndexedFilm[] films;
    private final float[] vectors;
    private final FilmLimits limits;
    private final Map<String, Integer> positions = new HashMap<>();

    /** @param vectors of all films in their order, one behind the other */
    public ExactScan(
            String version, String model, int dimensions, List<IndexedFilm> films, float[] vectors, FilmLimits limits) {
        this.version = version;
        this.model = model;
        this.dimensions = dimensions;
        this.films = films.toArray(IndexedFilm[]::new);
        this.vectors = vectors;
        this.limits = limits;
        for (int i = 0; i < this.films.length; i++) {
            positions.put(this.films[i].id(), i);
        }
    }

    /** Of the library as it is now. */
    static ExactScan of(LibraryFilms library, EmbeddingModel model) {
        List<IndexedFilm> films = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        LibraryState state = library.read(
                model.name(),
                film -> film.vector()
                        .filter(vector -> vector.length == model.dimensions())
                        .ifPresent(vector -> {
                            films.add(film.film());
                            vectors.add(vector);
                        }));
        float[] all = new float[vectors.size() * model.dimensions()];
        for (int i = 0; i < vectors.size(); i++) {
            System.arraycopy(vectors.get(i), 0, all, i * model.dimensions(), model.dimensions());
        }
        return new ExactScan(state.name(), model.name(), model.dimensions(), films, all, FilmLimits.NONE);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public int size() {
        return films.length;
    }

    @Override
    public List<Neighbour> nearest(float[] query, int k, Selection selection) {
        PriorityQueue<Neighbour> nearest = new PriorityQueue<>(k + 1, Neighbour.NEAREST_FIRST.reversed());
        for (int i = 0; i < films.length; i++) {
            if (!selection.includes(films[i])) {
                continue;
            }
            float similarity = dot(query, i * dimensions);
            if (nearest.size() < k || similarity >= nearest.element().similarity()) {
                nearest.add(new Neighbour(films[i], similarity));
                if (nearest.size() > k) {
                    nearest.remove();
                }
            }
        }
        return nearest.stream().sorted(Neighbour.NEAREST_FIRST).toList();
    }

    /** Four sums, since one would make every addition wait for the one before. */
    private float dot(float[] query, int from) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int i = 0;
        for (; i + 3 < dimensions; i += 4) {
            first += query[i] * vectors[from + i];
            second += query[i + 1] * vectors[from + i + 1];
            third += query[i + 2] * vectors[from + i + 2];
            fourth += query[i + 3] * vectors[from + i + 3];
        }
        for (; i < dimensions; i++) {
            first += query[i] * vectors[from + i];
        }
        return first + second + third + fourth;
    }

    @Override
    public Tally tally(Selection selection) {
        int of = 0;
        Map<Finding, Integer> counts = new EnumMap<>(Finding.class);
        for (IndexedFilm film : films) {
            if (selection.includes(film)) {
                of++;
                film.findings().forEach(finding -> counts.merge(finding, 1, Integer::sum));
            }
        }
        return new Tally(of, counts);
    }

    @Override
    public Optional<IndexedFilm> film(String id) {
        return Optional.ofNullable(positions.get(id)).map(position -> films[position]);
    }

    @Override
    public Optional<float[]> vector(String id) {
        return Optional.ofNullable(positions.get(id))
                .map(position -> Arrays.copyOfRange(vectors, position * dimensions, (position + 1) * dimensions));
    }

    @Override
    public List<IndexedFilm> sample(int most) {
        int count = Math.min(most, films.length);
        return IntStream.range(0, count)
                .mapToObj(i -> films[(int) ((long) i * films.length / count)])
                .toList();
    }

    @Override
    public FilmLimits limits() {
        return limits;
    }
}
