package org.xrayreference.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PerformanceDocumentTest {

    @Test
    void replacesItsOwnPartAndNothingElse() {
        // Given
        String text = "before\n<!-- bench:one -->\nold\n<!-- bench:one end -->\nbetween\n"
                + "<!-- bench:two -->\nkept\n<!-- bench:two end -->\n";

        // When
        String replaced = PerformanceDocument.replaced(text, "one", "new\n");

        // Then
        assertEquals(text.replace("old", "new"), replaced);
    }

    @Test
    void givesANewNameAPlace() {
        // When
        String once = PerformanceDocument.replaced("# Performance\n", "three", "first\n");
        String twice = PerformanceDocument.replaced(once, "three", "second\n");

        // Then
        assertEquals(once.replace("first", "second"), twice);
    }

    @Test
    void comparesRoundByRound() {
        // Given
        Figures ours = Figures.of(2, 40, 6);
        Figures peers = Figures.of(1, 10, 2);

        // When
        Figures ratios = ours.ratioTo(peers);

        // Then
        assertEquals("3.0 (2.0–4.0)", ratios.text(1));
    }
}
