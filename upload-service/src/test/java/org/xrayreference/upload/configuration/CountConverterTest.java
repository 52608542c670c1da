package org.xrayreference.upload.configuration;

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
}
