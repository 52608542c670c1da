package org.xrayreference.gateway.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;

import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.standin.MovableClock;

class ServiceTokensTest {
    private final MovableClock clock = new MovableClock();

    @Test
    void showsOneTokenForHalfAMinuteAndThenAnother() throws Exception {
        ServiceTokens tokens = new ServiceTokens(key(), clock);
        String first = tokens.call(Owner.UPLOAD);

        clock.moveTo(Duration.ofSeconds(25));
        assertThat(tokens.call(Owner.UPLOAD)).isEqualTo(first);

        clock.moveTo(Duration.ofSeconds(31));
        assertThat(tokens.call(Owner.UPLOAD)).isNotEqualTo(first);
    }

    @Test
    void signsAnewWhenTheClockWasSetBack() throws Exception {
        ServiceTokens tokens = new ServiceTokens(key(), clock);
        clock.moveTo(Duration.ofHours(1));
        String first = tokens.call(Owner.UPLOAD);

        clock.moveTo(Duration.ZERO);
        assertThat(tokens.call(Owner.UPLOAD)).isNotEqualTo(first);
    }

    @Test
    void showsEachServiceItsOwn() throws Exception {
        ServiceTokens tokens = new ServiceTokens(key(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        assertThat(tokens.call(Owner.UPLOAD)).isNotEqualTo(tokens.call(Owner.CONTACT));
    }

    private static SiteKey key() throws Exception {
        byte[] drawn = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        return SiteKey.of(Base64.getEncoder().encodeToString(drawn));
    }
}
