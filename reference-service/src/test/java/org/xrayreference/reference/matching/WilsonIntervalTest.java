package org.xrayreference.reference.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonIntervalTest {

    @Test
    void agreesWithPublishedValues() {
        // When
        WilsonInterval interval = WilsonInterval.of(10, 50);

        // Then
        assertThat(interval.low()).isCloseTo(0.1124, within(1e-4));
        assertThat(interval.high()).isCloseTo(0.3304, within(1e-4));
    }

    @Test
    void staysHonestForNoneAndForAll() {
        assertThat(WilsonInterval.of(0, 10).low()).isZero();
        assertThat(WilsonInterval.of(0, 10).high()).isCloseTo(0.2775, within(1e-4));
        assertThat(WilsonInterval.of(10, 10).high()).isCloseTo(1, within(1e-12));
        assertThatThrownBy(() -> WilsonInterval.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
