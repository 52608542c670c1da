package org.xrayreference.reference.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xrayreference.reference.finding.Finding;

class SharedFindingTest {

    /** The chances in the last column are of so many or more, by the binomial distribution. */
    @ParameterizedTest
    @CsvSource({
        "1, 10, 0.007, false, 0.068",
        "2, 10, 0.007, true, 0.0021",
        "9, 50, 0.08, false, 0.017",
        "11, 50, 0.08, true, 0.0017",
        "0, 50, 0, false, 1",
        "1, 50, 0, true, 0",
        "50, 50, 1, false, 1",
        "50, 50, 0.5, true, 0"
    })
    void saysMoreThanChanceOnlyWhereChanceWouldHardlyDoIt(
            int neighbours, int of, double baseRate, boolean more, double chance) {
        SharedFinding shared = new SharedFinding(Finding.HERNIA, neighbours, of, baseRate);

        assertThat(shared.isMoreThanChance()).as("chance %s", chance).isEqualTo(more);
    }
}
