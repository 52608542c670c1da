package org.xrayreference.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P27")
class ComparisonTest {
    @Test
    @DisplayName("P27: within a paragraph that was rewritten, words that came and went are told")
    void comparesWordByWord() {
        assertThat(compared("The file is kept for 30 days.", "The file is kept for 7 days only."))
                .containsExactly("The file is kept for [-30 days.] [+7 days only.]");
    }

    @Test
    void tellsWholeParagraphsThatCameAndWent() {
        assertThat(compared("## One\n\nGone with the wind.\n\nSame here.", "## One\n\nSame here.\n\n- Brand new"))
                .containsExactly("One", "[-Gone with the wind.]", "Same here.", "[+Brand new]");
    }

    @Test
    void findsNothingWhereNothingChanged() {
        assertThat(Comparison.of("## A\n\nText with a [link](/x).", "## A\n\nText with a [link](/x).")
                        .blocks())
                .allMatch(Comparison.Changed::isKept)
                .hasSize(2);
    }

    private static List<String> compared(String before, String after) {
        return Comparison.of(before, after).blocks().stream()
                .map(block -> block.pieces().stream()
                        .map(piece -> switch (piece.fate()) {
                            case KEPT -> piece.text();
                            case ADDED -> "[+" + piece.text() + "]";
                            case REMOVED -> "[-" + piece.text() + "]";
                        })
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
