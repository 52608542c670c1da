package org.xrayreference.reference.evaluation;

import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

import org.xrayreference.reference.embedding.InnerProduct;

/** The nearest library pictures of other patients, for each of some queries, by an exact scan. */
final class Neighbourhoods {
    private final List<EvaluatedFilm> library;
    private final int[] queries;
    private final int[][] nearest;

    private Neighbourhoods(List<EvaluatedFilm> library, int[] queries, int[][] nearest) {
        this.library = library;
        this.queries = queries;
        this.nearest = nearest;
    }

    /** @param queries places in the library */
    static Neighbourhoods of(List<EvaluatedFilm> library, int[] queries, int k) {
        int[][] nearest = IntStream.range(0, queries.length)
                .parallel()
                .mapToObj(i -> nearest(library, library.get(queries[i]), k))
                .toArray(int[][]::new);
        return new Neighbourhoods(library, queries, nearest);
    }

    private record Candidate(int place, double similarity) implements Comparable<Candidate> {

        /** The furthest first; of equally far ones, the one that stands last in the library. */
        @Override
        public int compareTo(Candidate other) {
            int bySimilarity = Double.compare(similarity, other.similarity);
            return bySimilarity != 0 ? bySimilarity : Integer.compare(other.place, place);
        }
    }

    private static int[] nearest(List<EvaluatedFilm> library, EvaluatedFilm query, int k) {
        PriorityQueue<Candidate> kept = new PriorityQueue<>(k + 1);
        for (int i = 0; i < library.size(); i++) {
            if (library.get(i).patient() == query.patient()) {
                continue;
            }
            kept.add(new Candidate(
                    i, InnerProduct.of(query.vector(), library.get(i).vector())));
            if (kept.size() > k) {
                kept.remove();
            }
        }
        int[] places = new int[kept.size()];
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = kept.remove().place();
        }
        return places;
    }

    int count() {
        return queries.length;
    }

    EvaluatedFilm query(int i) {
        return library.get(queries[i]);
    }

    /** The k nearest of query i, the nearest first. */
    List<EvaluatedFilm> of(int i, int k) {
        return IntStream.of(nearest[i]).limit(k).mapToObj(library::get).toList();
    }

    int[] patients() {
        return IntStream.range(0, count()).map(i -> query(i).patient()).toArray();
    }
}
