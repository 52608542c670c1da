package org.xrayreference.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {
    @Test
    void readsWhatIsConfigured() {
        assertThat(Rate.of("120/10m")).isEqualTo(new Rate(120, Duration.ofMinutes(10)));
        assertThat(Rate.of("1/30s")).isEqualTo(new Rate(1, Duration.ofSeconds(30)));
        assertThat(Rate.of("9/2h")).isEqualTo(new Rate(9, Duration.ofHours(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "120", "0/1m", "5/0s", "-1/1m", "5/1d", "5 / 1m"})
    void refusesWhatIsNone(String written) {
        assertThatThrownBy(() -> Rate.of(written)).isInstanceOf(IllegalArgumentException.class);
    }
}
