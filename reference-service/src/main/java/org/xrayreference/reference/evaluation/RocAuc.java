package org.xrayreference.reference.evaluation;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The area under the receiver operating characteristic: the chance that a case with the finding scores higher than one
 * without; ties count half. Sorted once, then quick to ask for again with cases counted more than once or not at all.
 */
final class RocAuc {
    private final int[] order;
    private final boolean[] lastOfTie;
    private final boolean[] positive;

    RocAuc(double[] scores, boolean[] positive) {
        this.positive = positive;
        this.order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.lastOfTie = new boolean[order.length];
        for (int i = 0; i < order.length; i++) {
            lastOfTie[i] = i + 1 == order.length || scores[order[i]] != scores[order[i + 1]];
        }
    }

    /**
     * @param times how often each case counts
     * @return not a number when no case with the finding, or none without, counts
     */
    double weighted(int[] times) {
        double below = 0;
        double negativesOfTie = 0;
        double positivesOfTie = 0;
        double positives = 0;
        double won = 0;
        for (int i = 0; i < order.length; i++) {
            int at = order[i];
            if (positive[at]) {
                positivesOfTie += times[at];
            } else {
                negativesOfTie += times[at];
            }
            if (lastOfTie[i]) {
                won += positivesOfTie * (below + negativesOfTie / 2);
                positives += positivesOfTie;
                below += negativesOfTie;
                positivesOfTie = 0;
                negativesOfTie = 0;
            }
        }
        return won / (positives * below);
    }
}
