package org.xrayreference.reference.matching;

import org.xrayreference.reference.finding.Finding;

/**
 * How often the nearest pictures carry a finding, beside how often the library does.
 *
 * @param neighbours so many of the {@code of} nearest
 * @param baseRate the share in the library
 */
record SharedFinding(Finding finding, int neighbours, int of, double baseRate) {

    double lift() {
        return baseRate == 0 ? 0 : (double) neighbours / of / baseRate;
    }

    WilsonInterval interval() {
        return WilsonInterval.of(neighbours, of);
    }

    /** Even the low end of the interval is above the library's share. */
    boolean isMoreThanChance() {
        return interval().low() > baseRate;
    }
}
