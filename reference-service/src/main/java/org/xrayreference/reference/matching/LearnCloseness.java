package org.xrayreference.reference.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

import org.xrayreference.reference.embedding.InnerProduct;
import org.xrayreference.reference.index.IndexedFilm;
import org.xrayreference.reference.index.Neighbour;
import org.xrayreference.reference.index.Selection;
import org.xrayreference.reference.index.SimilarityIndex;

/**
 * Learns {@link Closeness} from pairs of a library's pictures: the nearest of some of them, and pairs that were not
 * chosen by nearness. The shares are made to rise with the cosine by pooling adjacent violators (Ayer et al., Annals of
 * Mathematical Statistics 1955), which is isotonic regression.
 */
final class LearnCloseness {
    private static final int NEAREST = 50;
    private static final int OTHERS = 60;
    private static final int PAIRS_IN_A_BIN = 250;

    /** The rest of the way to 1 that is left between the closest different pictures and what is called the same. */
    private static final double MARGIN = 0.1;

    /**
     * So close may different pictures be, even where a small library has none: of 1,160 NIH pictures, those of two
     * patients reach 0.947.
     */
    private static final double LEAST_CLOSEST = 0.97;

    private LearnCloseness() {}

    private record Pair(double cosine, boolean shares) {}

    /** Pairs of about one cosine, pooled. */
    private record Bin(double cosines, double sharing, int pairs) {

        Bin and(Bin other) {
            return new Bin(cosines + other.cosines, sharing + other.sharing, pairs + other.pairs);
        }

        double cosine() {
            return cosines / pairs;
        }

        double share() {
            return sharing / pairs;
        }
    }

    /** @param sample how many pictures to learn from, at most */
    static Closeness from(SimilarityIndex index, int sample) {
        List<IndexedFilm> films = index.sample(sample);
        List<Pair> pairs = new ArrayList<>();
        double closest = LEAST_CLOSEST;
        for (IndexedFilm film : films) {
            float[] vector = index.vector(film.id()).orElseThrow();
            for (Neighbour near : index.nearest(vector, NEAREST, Selection.ALL.exceptPatient(film.patient()))) {
                pairs.add(pair(film, near.film(), near.similarity()));
            }
            for (Neighbour near : index.nearest(vector, 1, Selection.ALL.exceptId(film.id()))) {
                closest = Math.max(closest, near.similarity());
            }
        }
        List<Pair> anyTwo = anyTwo(index, films);
        double share = anyTwo.stream()
                .mapToInt(pair -> pair.shares() ? 1 : 0)
                .average()
                .orElse(0);
        pairs.addAll(anyTwo);
        List<Bin> bins = rising(bins(pairs));
        return new Closeness(
                bins.stream().mapToDouble(Bin::cosine).toArray(),
                bins.stream().mapToDouble(Bin::share).toArray(),
                share,
                1 - (1 - closest) * (1 - MARGIN));
    }

    private static List<Pair> anyTwo(SimilarityIndex index, List<IndexedFilm> films) {
        List<float[]> vectors = films.stream()
                .map(film -> index.vector(film.id()).orElseThrow())
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < films.size(); i++) {
            for (int step = 1; step <= OTHERS; step++) {
                int other = (i + step * films.size() / (OTHERS + 1)) % films.size();
                if (films.get(i).patient() != films.get(other).patient()) {
                    pairs.add(
                            pair(films.get(i), films.get(other), InnerProduct.of(vectors.get(i), vectors.get(other))));
                }
            }
        }
        return pairs;
    }

    private static Pair pair(IndexedFilm film, IndexedFilm other, double cosine) {
        return new Pair(cosine, !Collections.disjoint(film.findings(), other.findings()));
    }

    /** Those left over are the farthest apart: the closest pairs speak together, as many as any others. */
    private static List<Bin> bins(List<Pair> pairs) {
        List<Pair> sorted =
                pairs.stream().sorted(Comparator.comparingDouble(Pair::cosine)).toList();
        List<Bin> bins = new ArrayList<>();
        int first = sorted.size() % PAIRS_IN_A_BIN;
        for (int to = first == 0 ? PAIRS_IN_A_BIN : first; to <= sorted.size(); to += PAIRS_IN_A_BIN) {
            Bin bin = sorted.subList(Math.max(0, to - PAIRS_IN_A_BIN), to).stream()
                    .map(pair -> new Bin(pair.cosine(), pair.shares() ? 1 : 0, 1))
                    .reduce(Bin::and)
                    .orElseThrow();
            bins.add(bin);
        }
        return bins;
    }

    private static List<Bin> rising(List<Bin> bins) {
        Deque<Bin> pooled = new ArrayDeque<>();
        for (Bin bin : bins) {
            Bin last = bin;
            while (!pooled.isEmpty() && pooled.getLast().share() >= last.share()) {
                last = pooled.removeLast().and(last);
            }
            pooled.addLast(last);
        }
        return List.copyOf(pooled);
    }
}
