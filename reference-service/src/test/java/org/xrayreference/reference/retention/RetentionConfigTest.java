package org.xrayreference.reference.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionConfigTest {
    private final RetentionConfig.LongerThanBackups tombstones = new RetentionConfig.LongerThanBackups();

    @ParameterizedTest
    @ValueSource(strings = {"P31D", "744h"})
    void tombstonesOutliveBackups(String written) {
        assertThat(tombstones.convert(written)).isEqualTo(Duration.ofDays(31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P30D", "743h", "long"})
    void noShorterPeriodIsTaken(String written) {
        assertThatThrownBy(() -> tombstones.convert(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsNoPeriod() {
        assertThat(tombstones.convert("")).isNull();
    }
}
