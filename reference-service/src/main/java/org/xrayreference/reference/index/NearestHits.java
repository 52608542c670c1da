package org.xrayreference.reference.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import org.apache.lucene.index.LeafReader;

/** Keeps the nearest of all documents that are offered; of equally near ones, those of lower ids. */
final class NearestHits {
    private static final Comparator<Hit> NEAREST_FIRST =
            Comparator.comparingDouble(Hit::similarity).reversed().thenComparing(Hit::id);

    private final int wanted;
    private final PriorityQueue<Hit> nearest;

    NearestHits(int wanted) {
        this.wanted = wanted;
        nearest = new PriorityQueue<>(wanted + 1, NEAREST_FIRST.reversed());
    }

    /** A document of a segment, and how near it is. */
    record Hit(LeafReader leaf, int document, float similarity) {
        String id() {
            try {
                return FilmFields.id(leaf, document);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        IndexedFilm film() throws IOException {
            return FilmFields.film(leaf, document);
        }
    }

    int wanted() {
        return wanted;
    }

    void offer(LeafReader leaf, int document, float similarity) {
        if (nearest.size() < wanted || similarity >= nearest.element().similarity()) {
            nearest.add(new Hit(leaf, document, similarity));
            if (nearest.size() > wanted) {
                nearest.remove();
            }
        }
    }

    List<Hit> inOrder() {
        return nearest.stream().sorted(NEAREST_FIRST).toList();
    }
}
