package org.xrayreference.reference.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                "*You* have <b></b>a mass."
            })
    void refusesWhatReadsAsDiagnosisOrAdvice(String added) {
        assertThat(Wording.plain(GOOD + " " + added)).isEmpty();
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
