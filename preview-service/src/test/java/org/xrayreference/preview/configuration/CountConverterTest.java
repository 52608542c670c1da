package org.xrayreference.preview.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountConverterTest {
    private final CountConverter converter = new CountConverter();

    @Test
    void readsWholeNumbers() {
        assertEquals(12, converter.convert(" 12 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "many", ""})
    void refusesWhatIsNoCount(String written) {
        assertThrows(IllegalArgumentException.class, () -> converter.convert(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "5"})
    void keepsWithinItsBounds(String written) {
        CountConverter few = new CountConverter(0, 4) {};

        assertEquals(0, few.convert("0"));
        assertEquals(4, few.convert("4"));
        assertThrows(IllegalArgumentException.class, () -> few.convert(written));
    }
}
