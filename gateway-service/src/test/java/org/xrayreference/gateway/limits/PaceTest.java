package org.xrayreference.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace(1000, Duration.ofSeconds(10), Duration.ofMinutes(15));

    @Test
    void letsConnectionsBeginSlowly() {
        assertThat(pace.isTooSlow(Duration.ofSeconds(10), 0)).isFalse();
        assertThat(pace.isTooSlow(Duration.ofSeconds(12), 12)).isTrue();
    }

    @Test
    void countsWhatCameBefore() {
        assertThat(pace.isTooSlow(Duration.ofSeconds(60), 50_000)).isFalse();
        assertThat(pace.isTooSlow(Duration.ofSeconds(61), 50_000)).isTrue();
    }

    @Test
    void waitsForNobodyForEver() {
        assertThat(pace.isTooSlow(Duration.ofSeconds(901), Long.MAX_VALUE)).isTrue();
    }
}
