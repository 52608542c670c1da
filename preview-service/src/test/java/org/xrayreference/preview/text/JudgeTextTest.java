package org.xrayreference.preview.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SMITH, JOHN|NAME", "Müller^Anna|NAME", "DOB 03/12/1956|DATE", "03.12.1956|DATE", "1987-04-23|DATE",
                "12 MAR 2021|DATE", "14:32:10|DATE", "MRN 00482913|LABEL", "ACC# A1234567|LABEL", "7736192|NUMBER",
                "ST MARY'S HOSPITAL|LABEL", "Dr. Novák|LABEL", "123-45-6789|NUMBER", "王小明|NAME"
            })
    void tellsTheKindsApart(String text, TextKind kind) {
        assertEquals(new Verdict.Identifier(kind), JudgeText.judge(new Reading(text, 0.95f)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DWD", "HS", "115", "广", "", "--- . ---"})
    void leavesInitialsAndScratches(String text) {
        assertEquals(new Verdict.Unclear(), JudgeText.judge(new Reading(text, 0.95f)));
    }

    @ParameterizedTest
    @CsvSource({"0.59", "0.3"})
    void doesNotTrustAGuess(float confidence) {
        assertEquals(new Verdict.Unclear(), JudgeText.judge(new Reading("SMITH JOHN", confidence)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"L", "AP PORTABLE"})
    void leavesMarkersHoweverTheyWereRead(String text) {
        assertEquals(new Verdict.Harmless(), JudgeText.judge(new Reading(text, 0.5f)));
    }
}
