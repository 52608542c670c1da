package org.xrayreference.gateway.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P14")
class RegionTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"DE", "de", "FR", "NO", "IS", "LI", "GB", "CH", "XX", "T1", "", "USA", "UK", "EU", "GF", "GG"})
    @DisplayName("P14: the EEA, the UK, Switzerland and everything unknown count as inside")
    void isInside(String country) {
        assertThat(Region.of(country)).isEqualTo(Region.CERTIFIED_CONSENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "us", "JP", "BR", "TR", "UA", "RS"})
    void isElsewhere(String country) {
        assertThat(Region.of(country)).isEqualTo(Region.ELSEWHERE);
    }
}
