package org.xrayreference.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P24")
@DisplayName("P24: whoever guesses passwords has to wait, longer each time")
class LockoutTest {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };
    private final Lockout lockout = new Lockout(clock, 3, Duration.ofSeconds(30), Duration.ofMinutes(15));

    @Test
    void doublesTheWaitUpToALimit() {
        // Given
        assertThat(lockout.failed("ann")).isFalse();
        assertThat(lockout.failed("ann")).isFalse();
        assertThat(lockout.wait("ann")).isEmpty();

        // When
        List<Long> waits = new ArrayList<>();
        for (int attempt = 0; attempt < 8; attempt++) {
            assertThat(lockout.failed("ann")).isTrue();
            waits.add(lockout.wait("ann").orElseThrow().toSeconds());
            now = now.plus(lockout.wait("ann").orElseThrow());
        }

        // Then
        assertThat(waits).containsExactly(30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L);
        assertThat(lockout.wait("ann")).isEmpty();
        assertThat(lockout.wait("bob")).isEmpty();
    }

    @Test
    void forgetsAfterSuccessAndAfterALongTime() {
        // Given
        lockout.failed("ann");
        lockout.failed("ann");
        lockout.failed("bob");
        lockout.failed("bob");

        // When
        lockout.succeeded("ann");
        now = now.plus(Duration.ofMinutes(31));

        // Then
        assertThat(lockout.failed("ann")).isFalse();
        assertThat(lockout.failed("bob")).isFalse();
    }

    @Test
    void remembersABoundedNumber() {
        for (int i = 0; i < 25_000; i++) {
            lockout.failed("10.0.0." + i);
        }
        assertThat(lockout.size()).isEqualTo(10_000);
    }
}
