package org.xrayreference.reference.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.index.ExactScan;
import org.xrayreference.reference.index.FilmLimits;
import org.xrayreference.reference.index.IndexedFilm;
import org.xrayreference.reference.index.SimilarityIndex;
import org.xrayreference.reference.library.View;

/** Pictures around a circle, two of each patient side by side; one half are effusions, the other hernias. */
record MadeCircle(int count) {

    SimilarityIndex index() {
        List<IndexedFilm> films = new ArrayList<>();
        float[] vectors = new float[2 * count];
        for (int i = 0; i < count; i++) {
            Finding finding = i < count / 2 ? Finding.EFFUSION : Finding.HERNIA;
            films.add(new IndexedFilm("%04d".formatted(i), i / 2, Set.of(finding), View.PA));
            double angle = 2 * Math.PI * i / count;
            vectors[2 * i] = (float) Math.cos(angle);
            vectors[2 * i + 1] = (float) Math.sin(angle);
        }
        return new ExactScan("library-1", "circle", 2, films, vectors, FilmLimits.NONE);
    }

    /** The cosine of two neighbours. */
    double closest() {
        return Math.cos(2 * Math.PI / count);
    }
}
