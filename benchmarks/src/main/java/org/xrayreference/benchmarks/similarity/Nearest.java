package org.xrayreference.benchmarks.similarity;

import java.lang.management.ManagementFactory;
import java.util.function.DoubleSupplier;

/**
 * One way to find the vectors nearest to one.
 *
 * @param efforts candidates, from few to many, of which the fewest that are right often enough are taken; one where there
 *     is nothing to choose
 * @param buildSeconds of the processor; NaN where nothing is built
 * @param bytes that each vector takes, itself included
 * @param processorSeconds what searches have cost until now
 */
record Nearest(
        String name, int[] efforts, double buildSeconds, double bytes, DoubleSupplier processorSeconds, Search search) {
    /** For those that let one choose how far to look. */
    static final int[] CANDIDATES = {10, 20, 30, 40, 60, 80, 100, 150, 200, 300, 500, 1000};

    private static final int[] NO_CHOICE = {0};

    /** A way that lets one choose, and searches on the thread that asks. */
    static Nearest choosing(String name, double buildSeconds, double bytes, Search search) {
        return new Nearest(name, CANDIDATES, buildSeconds, bytes, Nearest::ofThisThread, search);
    }

    /** A way with nothing to choose, which searches on the thread that asks. */
    static Nearest fixed(String name, double buildSeconds, double bytes, Search search) {
        return new Nearest(name, NO_CHOICE, buildSeconds, bytes, Nearest::ofThisThread, search);
    }

    private static double ofThisThread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    interface Search {
        /**
         * @param selected whether only one vector in a hundred is asked for
         * @return the numbers of the nearest, the nearest first
         */
        int[] nearest(float[] query, int k, boolean selected, int effort);
    }
}
