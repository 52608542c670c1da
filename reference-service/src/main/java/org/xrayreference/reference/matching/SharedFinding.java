package org.xrayreference.reference.matching;

import org.xrayreference.reference.finding.Finding;

/**
 * How often the nearest pictures carry a finding, beside how often the library does.
 *
 * @param neighbours so many of the {@code of} nearest
 * @param baseRate the share in the library
 */
record SharedFinding(Finding finding, int neighbours, int of, double baseRate) {
    /** 95 % for all fifteen together (Bonferroni). */
    private static final double FOR_FIFTEEN_AT_ONCE = 2.935;

    double lift() {
        return baseRate == 0 ? 0 : (double) neighbours / of / baseRate;
    }

    WilsonInterval interval() {
        return WilsonInterval.of(neighbours, of);
    }

    /** So much above the library's share that it is no chance, even though fifteen findings are looked at. */
    boolean isMoreThanChance() {
        return WilsonInterval.of(neighbours, of, FOR_FIFTEEN_AT_ONCE).low() > baseRate;
    }
}
