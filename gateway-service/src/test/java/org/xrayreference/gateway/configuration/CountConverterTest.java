package org.xrayreference.gateway.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountConverterTest {
    private final CountConverter converter = new CountConverter();

    @Test
    void readsWholeNumbers() {
        assertThat(converter.convert(" 12 ")).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "many", ""})
    void refusesWhatIsNoCount(String written) {
        assertThatThrownBy(() -> converter.convert(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "5"})
    void keepsWithinItsBounds(String written) {
        CountConverter few = new CountConverter(0, 4) {};

        assertThat(few.convert("0")).isZero();
        assertThat(few.convert("4")).isEqualTo(4);
        assertThatThrownBy(() -> few.convert(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("-1 is less than 0|5 is more than 4");
    }
}
