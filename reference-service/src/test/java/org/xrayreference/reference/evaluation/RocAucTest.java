package org.xrayreference.reference.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class RocAucTest {

    @Test
    void isOneForPerfectOrderHalfForTiesAndZeroForReversedOrder() {
        boolean[] positive = {false, false, true, true};
        int[] once = {1, 1, 1, 1};

        assertThat(new RocAuc(new double[] {1, 2, 3, 4}, positive).weighted(once))
                .isEqualTo(1);
        assertThat(new RocAuc(new double[] {5, 5, 5, 5}, positive).weighted(once))
                .isEqualTo(0.5);
        assertThat(new RocAuc(new double[] {4, 3, 2, 1}, positive).weighted(once))
                .isZero();
    }

    @Test
    void countsEveryPairOfACaseWithAndOneWithout() {
        // Given
        SplittableRandom random = new SplittableRandom(3);
        double[] scores = random.ints(60, 0, 12).asDoubleStream().toArray();
        boolean[] positive = new boolean[60];
        int[] times = new int[60];
        for (int i = 0; i < 60; i++) {
            positive[i] = random.nextInt(4) == 0;
            times[i] = random.nextInt(3);
        }

        // When
        double auc = new RocAuc(scores, positive).weighted(times);

        // Then
        double won = 0;
        double pairs = 0;
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < 60; j++) {
                if (positive[i] && !positive[j]) {
                    double weight = (double) times[i] * times[j];
                    pairs += weight;
                    won += weight * (scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0);
                }
            }
        }
        assertThat(auc).isCloseTo(won / pairs, within(1e-12));
    }

    @Test
    void isNoNumberWithoutACaseOfEachKind() {
        RocAuc auc = new RocAuc(new double[] {1, 2}, new boolean[] {true, false});

        assertThat(auc.weighted(new int[] {0, 2})).isNaN();
    }
}
