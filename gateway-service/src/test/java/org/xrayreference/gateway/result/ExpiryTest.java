package org.xrayreference.gateway.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "P30D, in 30 days",
        "PT49H, in 2 days",
        "PT47H, in 47 hours",
        "PT1H, in 1 hour",
        "PT59M, within the hour"
    })
    void countsInTheUnitThatMatters(Duration left, String words) {
        assertThat(Expiry.left(NOW.plus(left), NOW)).isEqualTo(words);
    }
}
