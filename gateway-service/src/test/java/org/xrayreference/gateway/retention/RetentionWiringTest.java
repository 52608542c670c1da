package org.xrayreference.gateway.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RetentionWiringTest {
    @Test
    @Tag("P22")
    @DisplayName("P22: where lines go to standard output, the gateway states no period that it would apply to them")
    void statesNoPeriodForLogsThatOthersCollect() {
        assertThat(new RetentionWiring().classes(Optional.empty(), null)).isEmpty();
    }
}
