package org.xrayreference.gateway.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class AccessLogConfigTest {
    private final AccessLogConfig.DaysConverter days = new AccessLogConfig.DaysConverter();

    @Test
    void keepsADayOrMore() {
        assertThat(days.convert("P1D")).isEqualTo(Duration.ofDays(1));
        assertThat(days.convert("")).isNull();
        assertThatThrownBy(() -> days.convert("23h"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("23h is shorter than a day");
    }
}
