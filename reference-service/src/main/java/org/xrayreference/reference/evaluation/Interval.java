package org.xrayreference.reference.evaluation;

import java.util.Arrays;

/** A figure, and where 95 of 100 redrawn samples put it. */
record Interval(double value, double low, double high) {

    static Interval of(double value, double[] redrawn) {
        double[] sorted =
                Arrays.stream(redrawn).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return new Interval(value, value, value);
        }
        return new Interval(value, quantile(sorted, 0.025), quantile(sorted, 0.975));
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
