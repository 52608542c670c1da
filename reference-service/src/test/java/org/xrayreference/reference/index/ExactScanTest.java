package org.xrayreference.reference.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.xrayreference.reference.embedding.FilmSketch;
import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.library.View;

class ExactScanTest {
    private static final int DIMENSIONS = 7;

    @Test
    void findsTheNearestAndPutsTheLowerIdFirstAmongEquals() {
        // Given
        float[][] vectors = {{1, 0, 0, 0, 0, 0, 0}, {0, 1, 0, 0, 0, 0, 0}, {1, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 0, 1}
        };
        SimilarityIndex index = index(vectors);

        // When
        List<Neighbour> nearest = index.nearest(new float[] {0.9f, 0.1f, 0, 0, 0, 0, 0}, 3, Selection.ALL);

        // Then
        assertThat(nearest).extracting(neighbour -> neighbour.film().id()).containsExactly("000", "002", "001");
    }

    @Test
    void agreesWithSortingEverything() {
        // Given
        Random random = new Random(5);
        float[][] vectors = new float[300][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = vector(random);
        }
        float[] query = vector(random);

        // When
        List<Neighbour> nearest = index(vectors).nearest(query, 20, Selection.ALL);

        // Then
        List<String> sorted = IntStream.range(0, vectors.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -dot(query, vectors[i])))
                .limit(20)
                .map("%03d"::formatted)
                .toList();
        assertThat(nearest).extracting(neighbour -> neighbour.film().id()).isEqualTo(sorted);
    }

    @Test
    void searchesOnlyTheSelection() {
        // Given
        float[][] vectors = new float[12][];
        Arrays.setAll(vectors, i -> new float[] {1, i, 0, 0, 0, 0, 0});
        SimilarityIndex index = index(vectors);
        Selection selection = Selection.of(Optional.of(Finding.MASS), Optional.of(View.PA))
                .exceptId("000")
                .exceptPatient(3);

        // When
        List<Neighbour> nearest = index.nearest(vectors[0], 12, selection);

        // Then: masses are the multiples of 2, PA of 3; patients are halves of the number
        assertThat(nearest).extracting(neighbour -> neighbour.film().id()).isEmpty();
        assertThat(index.nearest(vectors[0], 12, Selection.of(Optional.of(Finding.MASS), Optional.of(View.PA))))
                .extracting(neighbour -> neighbour.film().id())
                .containsExactlyInAnyOrder("000", "006");
        assertThat(index.tally(Selection.ALL.exceptPatient(0)).count(Finding.MASS))
                .isEqualTo(5);
    }

    @Test
    void learnsLimitsThatNearlyAllOfTheLibraryKeeps() {
        // Given
        Random random = new Random(3);
        List<Learner.Sample> samples = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            byte[] sketch = new byte[1024];
            for (int at = 0; at < sketch.length; at++) {
                sketch[at] = (byte) (at % 32 * 4 + random.nextInt(20));
            }
            samples.add(new Learner.Sample(film(i), vector(random), new FilmSketch(sketch)));
        }

        // When
        FilmLimits limits = new LearnFilmLimits().learn(samples);

        // Then
        assertThat(samples)
                .filteredOn(sample -> dot(sample.sketch().centred(), limits.meanSketch()) >= limits.likeness())
                .hasSizeBetween(95, 99);
        assertThat(limits.nearest()).isBetween(0.2, 1.0);
    }

    private static SimilarityIndex index(float[][] vectors) {
        List<IndexedFilm> films = new ArrayList<>();
        float[] all = new float[vectors.length * DIMENSIONS];
        for (int i = 0; i < vectors.length; i++) {
            System.arraycopy(vectors[i], 0, all, i * DIMENSIONS, DIMENSIONS);
            films.add(film(i));
        }
        return new ExactScan("library-1", "made", DIMENSIONS, films, all, FilmLimits.NONE);
    }

    private static IndexedFilm film(int number) {
        return new IndexedFilm(
                "%03d".formatted(number),
                number / 2,
                Set.of(number % 2 == 0 ? Finding.MASS : Finding.NODULE),
                number % 3 == 0 ? View.PA : View.AP);
    }

    private static float[] vector(Random random) {
        float[] vector = new float[DIMENSIONS];
        double squares = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    private static double dot(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
