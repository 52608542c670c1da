package org.xrayreference.reference.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.xrayreference.reference.finding.Finding;

class NeighbourFiguresTest {

    @Test
    void neverCountsPicturesOfTheQuerysOwnPatient() {
        // Given
        List<EvaluatedFilm> library = MadeLibraryOfVectors.of(80, 0.5);

        // When
        Neighbourhoods near = near(library);

        // Then
        for (int i = 0; i < near.count(); i++) {
            int patient = near.query(i).patient();
            assertThat(near.of(i, 50)).hasSize(50).noneMatch(film -> film.patient() == patient);
        }
    }

    @Test
    void tellsAnEmbedderThatKnowsFromOneThatDoesNot() {
        // Given
        Neighbourhoods knowing = near(MadeLibraryOfVectors.of(200, 0));
        Neighbourhoods blind = near(MadeLibraryOfVectors.of(200, 1));

        // When
        MeasureNeighbourAuc.Figures known = new MeasureNeighbourAuc(knowing).figures(20);
        Interval guessed = new MeasureNeighbourAuc(blind).figures(20).macro().orElseThrow();
        MeasureNeighbourAuc.Difference difference =
                new MeasureNeighbourAuc(knowing).against(blind, 20).orElseThrow();

        // Then
        assertThat(known.macro().orElseThrow().value()).isGreaterThan(0.95);
        assertThat(known.positives()).containsEntry(Finding.EFFUSION, 100);
        assertThat(guessed.low()).isLessThan(0.5);
        assertThat(guessed.high()).isGreaterThan(0.5);
        assertThat(difference.difference().low()).isPositive();
        assertThat(difference.drawsNotBetter()).isZero();
        assertThat(new MeasureNeighbourAuc(knowing)
                        .against(knowing, 20)
                        .orElseThrow()
                        .drawsNotBetter())
                .isEqualTo(1);
    }

    @Test
    void standsPrecisionBesideWhatChanceGives() {
        // Given
        List<EvaluatedFilm> library = MadeLibraryOfVectors.of(200, 0);

        // When
        MeasureAgreement agreement = new MeasureAgreement(library, near(library));

        // Then
        assertThat(agreement.precision(5).macro().value()).isGreaterThan(0.9);
        assertThat(agreement.precision(5).macro().byChance()).isCloseTo(98.0 / 198, within(1e-9));
        assertThat(agreement.jaccard(5).value()).isGreaterThan(0.9);
        assertThat(agreement.sameView(5).byChance()).isBetween(0.5, 0.6);
    }

    private static Neighbourhoods near(List<EvaluatedFilm> library) {
        return Neighbourhoods.of(library, IntStream.range(0, library.size()).toArray(), 50);
    }
}
