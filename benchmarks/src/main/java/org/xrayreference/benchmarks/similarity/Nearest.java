package org.xrayreference.benchmarks.similarity;

/**
 * One way to find the vectors nearest to one.
 *
 * @param efforts candidates, from few to many, of which the fewest that are right often enough are taken; one where there
 *     is nothing to choose
 * @param buildSeconds of the processor; NaN where nothing is built
 * @param bytes that each vector takes, itself included
 */
record Nearest(String name, int[] efforts, double buildSeconds, double bytes, Search search) {

    interface Search {
        /**
         * @param selected whether only one vector in a hundred is asked for
         * @return the numbers of the nearest, the nearest first
         */
        int[] nearest(float[] query, int k, boolean selected, int effort);
    }
}
