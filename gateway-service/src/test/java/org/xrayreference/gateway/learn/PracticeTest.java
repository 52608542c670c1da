package org.xrayreference.gateway.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PracticeTest {
    private static final Random RANDOM = new Random(4);
    private static final List<String> FINDINGS = List.of("effusion", "mass", "nodule");

    @Test
    void travelsInThePage() {
        Practice practice = Practice.begun().after("pleural-thickening", true).after("mass", false);
        assertThat(practice.printed()).isEqualTo("2.1;mass.0.3.1.0;pleural-thickening.1.6.1.1");
        assertThat(Practice.parse(practice.printed())).isEqualTo(practice);
        assertThat(Practice.parse("0.0")).isEqualTo(Practice.begun());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "1", "1.1;", "1.1;mass", "99999.0", "1.1;mass.1.1.1.1.1", "1.1;<b>.0.0.0.0"})
    void beginsAnewWithWhatItDidNotWrite(String text) {
        assertThat(Practice.parse(text)).isEqualTo(Practice.begun());
    }

    @Test
    void asksWhatWasMissedAgainSoon() {
        // Given
        Practice practice = Practice.begun().after("mass", false);

        // Then
        assertThat(practice.choose(FINDINGS, RANDOM)).get().isNotEqualTo("mass");
        assertThat(practice.after("effusion", true).choose(FINDINGS, RANDOM)).contains("mass");
    }

    @Test
    void asksWhatWasKnownAgainLater() {
        // Given
        Practice practice = Practice.begun()
                .after("mass", true)
                .after("effusion", false)
                .after("nodule", true)
                .after("effusion", true);

        // Then
        assertThat(practice.choose(FINDINGS, RANDOM)).contains("mass");
        assertThat(practice.after("mass", true).choose(FINDINGS, RANDOM)).contains("nodule");
    }

    @Test
    void asksWhatIsNewBeforeWhatIsKnown() {
        Practice practice = Practice.begun().after("mass", true).after("effusion", true);
        assertThat(practice.choose(FINDINGS, RANDOM)).contains("nodule");
        assertThat(practice.choose(List.of(), RANDOM)).isEmpty();
    }
}
