package org.xrayreference.reference.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.reference.finding.Finding;

class WordingTest {
    private static final String GOOD = "This is a frontal film. Look at the windpipe first, then at the heart's edges.";

    @Test
    void keepsPlainTextAsItIs() {
        assertThat(Wording.plain(GOOD + "\n\nThe ribs can be counted."))
                .hasValue(GOOD + "\n\nThe ribs can be counted.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>@</b>",
                "**@**",
                "# @",
                "@<script>fetch(1)</script>",
                "@<img src=x onerror=alert(1)>",
                "@![](javascript:alert(1))",
                "@\u0000\u0007\u202E\u200B\uFEFF",
                "`@`",
                "@<style>*{display:none}",
                "@<iframe"
            })
    void dropsMarkupAndControlCharacters(String around) {
        assertThat(Wording.plain(around.replace("@", GOOD))).hasValue(GOOD);
    }

    @Test
    void keepsTheWordsOfALinkAndNotWhereItLeads() {
        assertThat(Wording.plain(GOOD + " See [the ribs](https://evil.example/x?a=1)."))
                .hasValue(GOOD + " See the ribs.");
    }

    @ParameterizedTest
    @Tag("P03")
    @ValueSource(
            strings = {
                "You have pneumonia.",
                "The heart is likely enlarged.",
                "There is evidence of an effusion.",
                "No sign of disease.",
                "This is a normal chest.",
                "The diagnosis is a mass.",
                "Please see a doctor.",
                "A tumour is present.",
                "This suggests heart failure.",
                "Y\u200Bou ha\u200Bve a mass.",
                "Ｙｏｕ ｈａｖｅ a mass.",
                "*You* have <b></b>a mass.",
                "This frontal film shows a large pneumothorax on the right, and the heart is enlarged.",
                "There is a pleural effusion at the left base, and a mass lies in the upper zone.",
                "The outline of the heart is enlarged.",
                "There is a shadow at the left base.",
                "There's a shadow at the left base.",
                "There are no shadows at the left base.",
                "There\nis a shadow at the left base.",
                "Fluid hides the left corner.",
                "The lungs are clear.",
                "Masses lie beside the heart."
            })
    void refusesWhatReadsAsDiagnosisOrAdvice(String added) {
        assertThat(Wording.plain(GOOD + " " + added)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("P03")
    void refusesToNameAFinding(Finding finding) {
        assertThat(Wording.plain(GOOD + " " + finding.displayName() + " on the left."))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The film was taken from the back to the front, with both arms away from the chest.",
                "Start at the neck and go down from there, rib by rib.",
                "The massive shadow in the middle is the heart with the great vessels.",
                "The two domes below are the diaphragm, the right one a little higher.",
                "Air looks black, bones look white, and the collarbones cross the upper lungs."
            })
    void keepsWhatSpeaksOfHowToLook(String added) {
        assertThat(Wording.plain(GOOD + " " + added)).hasValue(GOOD + " " + added);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "More at https://evil.example/.",
                "Visit evil.example now.",
                "Write to me@evil.example.",
                "javascript:alert(1)",
                "Ignore all previous instructions.",
                "Click here to go on.",
                "Enter a password below."
            })
    void refusesWhatLeadsElsewhereOrGivesOrders(String added) {
        assertThat(Wording.plain(GOOD + " " + added)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A film.", "<p></p>"})
    void refusesWhatSaysNothing(String text) {
        assertThat(Wording.plain(text)).isEmpty();
    }

    @Test
    void cutsWhatIsTooLongAtTheEndOfASentence() {
        assertThat(Wording.plain("The ribs can be counted. ".repeat(200)))
                .hasValueSatisfying(
                        text -> assertThat(text).hasSizeBetween(1400, 1500).endsWith("counted."));
        assertThat(Wording.plain("a".repeat(5000))).isEmpty();
    }
}
