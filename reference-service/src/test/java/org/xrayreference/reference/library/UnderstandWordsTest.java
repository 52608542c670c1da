package org.xrayreference.reference.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.finding.FindingTexts;
import org.xrayreference.reference.library.LibraryQuery.Word;

class UnderstandWordsTest {
    private final UnderstandWords understand = new UnderstandWords(FindingTexts.fromResources());

    @ParameterizedTest
    @CsvSource({
        "enlarged heart, enlarged heart, CARDIOMEGALY",
        "Collapsed LUNG, collapsed lung, PNEUMOTHORAX",
        "collapse, collapse, ATELECTASIS PNEUMOTHORAX",
        "large nodule, large nodule, MASS",
        "fluid, fluid, EFFUSION EDEMA",
        "pleural fluid, pleural fluid, EFFUSION",
        "air around the lung, air around the lung, PNEUMOTHORAX",
        "pleural-thickening, pleural-thickening, PLEURAL_THICKENING",
        "Pleural_Thickening, pleural_thickening, PLEURAL_THICKENING",
        "thorax, thorax, PNEUMOTHORAX",
        "copd, copd, EMPHYSEMA"
    })
    void takesWordsThatAreOneNameTogether(String written, String name, String findings) {
        assertThat(understand.understand(written)).containsExactly(new Word(name, findings(findings)));
    }

    @ParameterizedTest
    @CsvSource({
        "cardiomegally, CARDIOMEGALY",
        "efusion, EFFUSION",
        "enlraged heart, CARDIOMEGALY",
        "pnuemonia, PNEUMONIA",
        "fibrosus, FIBROSIS"
    })
    void forgivesOneLetter(String written, String findings) {
        assertThat(understand.understand(written))
                .singleElement()
                .extracting(Word::findings)
                .isEqualTo(findings(findings));
    }

    @Test
    void keepsSeveralNamesApartAndLeavesOutWhatJoinsThem() {
        // When
        List<Word> words = understand.understand("enlarged heart with effusion and a mass, 00000104");

        // Then
        assertThat(words).extracting(Word::text).containsExactly("enlarged heart", "effusion", "mass", "00000104");
        assertThat(words.get(3).findings()).isEmpty();
    }

    @Test
    void doesNotForgiveInShortWordsNorTwoLetters() {
        assertThat(understand.understand("mess zebra pneumoxxorax"))
                .extracting(Word::findings)
                .containsExactly(Set.of(), Set.of(), Set.of());
    }

    private static Set<Finding> findings(String names) {
        return Arrays.stream(names.split(" ")).map(Finding::valueOf).collect(Collectors.toSet());
    }
}
