package org.xrayreference.upload.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionConfigTest {
    private final RetentionConfig.LongerThanBackups tombstones = new RetentionConfig.LongerThanBackups();

    @ParameterizedTest
    @ValueSource(strings = {"P31D", "744h"})
    void tombstonesOutliveBackups(String written) {
        assertEquals(Duration.ofDays(31), tombstones.convert(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P30D", "743h", "long"})
    void noShorterPeriodIsTaken(String written) {
        assertThrows(IllegalArgumentException.class, () -> tombstones.convert(written));
    }

    @Test
    void nothingIsNoPeriod() {
        assertNull(tombstones.convert(""));
    }
}
