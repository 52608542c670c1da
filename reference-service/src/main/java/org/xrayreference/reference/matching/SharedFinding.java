package org.xrayreference.reference.matching;

import org.xrayreference.reference.finding.Finding;

/**
 * How often the nearest pictures carry a finding, beside how often the library does.
 *
 * @param neighbours so many of the {@code of} nearest
 * @param baseRate the share in the library
 */
record SharedFinding(Finding finding, int neighbours, int of, double baseRate) {
    /** Once in twenty times for all fifteen together (Bonferroni). */
    private static final double TOO_RARE_FOR_CHANCE = 0.05 / Finding.values().length;

    double lift() {
        return baseRate == 0 ? 0 : (double) neighbours / of / baseRate;
    }

    WilsonInterval interval() {
        return WilsonInterval.of(neighbours, of);
    }

    /**
     * More often than pictures drawn blindly from the library would carry it, even though fifteen findings are looked
     * at. Counted exactly: an interval around one of ten says too much of a rare finding.
     */
    boolean isMoreThanChance() {
        return chanceOfSoMany() < TOO_RARE_FOR_CHANCE;
    }

    /** The upper tail of the binomial distribution. */
    private double chanceOfSoMany() {
        if (baseRate <= 0 || baseRate >= 1) {
            return neighbours == 0 || baseRate >= 1 ? 1 : 0;
        }
        double exactly = Math.pow(1 - baseRate, of);
        double fewer = 0;
        for (int i = 0; i < neighbours; i++) {
            fewer += exactly;
            exactly *= (of - i) / (i + 1.0) * baseRate / (1 - baseRate);
        }
        return Math.max(0, 1 - fewer);
    }
}
