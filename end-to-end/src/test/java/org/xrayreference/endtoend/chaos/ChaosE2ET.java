package org.xrayreference.endtoend.chaos;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.endtoend.suite.Suite;

/** The short form of {@code ./run chaos}: every process of a suite of its own is killed once while uploads flow. */
@Tag("P29")
class ChaosE2ET {
    @Test
    void losesNothingWhenEveryProcessIsKilledOnce() {
        // When
        String report = Suite.launch("chaos", "--uploads", "24", "--kills", "8");

        // Then
        assertTrue(report.contains("Nothing was lost."), report);
    }
}
