package org.xrayreference.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.tokens.SiteKey;

@Tag("P24")
@DisplayName("P24: an operator's session is signed, short, and over when it is signed out")
class SessionsTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T08:00:00Z");
    private final SiteKey key = drawn();

    @Test
    void knowsItsOwnCookieAgain() {
        // Given
        Session session = at(BEGIN).begin("ann");

        // When
        Session opened = at(BEGIN.plusSeconds(60)).open(at(BEGIN).seal(session)).orElseThrow();

        // Then
        assertThat(opened.operator()).isEqualTo("ann");
        assertThat(opened.id()).isEqualTo(session.id());
        assertThat(opened.begun()).isEqualTo(BEGIN);
        assertThat(opened.seen()).isEqualTo(BEGIN.plusSeconds(60));
    }

    @Test
    void endsWhenIdleAndAfterADaysWorkInAnyCase() {
        Session session = at(BEGIN).begin("ann");
        assertThat(at(BEGIN.plus(Duration.ofMinutes(16))).open(at(BEGIN).seal(session)))
                .isEmpty();

        Session busy = session.seenAt(BEGIN.plus(Duration.ofHours(8)));
        assertThat(at(BEGIN.plus(Duration.ofHours(8))).open(at(BEGIN).seal(busy)))
                .isPresent();
        assertThat(at(BEGIN.plus(Duration.ofHours(8)).plusSeconds(1))
                        .open(at(BEGIN).seal(busy)))
                .isEmpty();
    }

    @Test
    void opensNothingThatWasChangedOrMadeElsewhere() {
        Sessions sessions = at(BEGIN);
        Session session = sessions.begin("ann");
        String cookie = sessions.seal(session);
        String content = new String(Base64.getUrlDecoder().decode(cookie.split("\\.")[0]));
        String forged = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(content.replace("ann", "bob").getBytes())
                + "." + cookie.split("\\.")[1];
        Sessions elsewhere =
                new Sessions(drawn(), Clock.fixed(BEGIN, ZoneOffset.UTC), Duration.ofMinutes(15), Duration.ofHours(8));

        for (String other : new String[] {forged, elsewhere.seal(session), "", ".", "x", "%%%.x", cookie + "x", null}) {
            assertThat(sessions.open(other)).isEmpty();
        }
    }

    @Test
    void endsASessionThatIsSignedOut() {
        Sessions sessions = at(BEGIN);
        Session session = sessions.begin("ann");
        Session other = sessions.begin("ann");

        sessions.end(session);

        assertThat(sessions.open(sessions.seal(session))).isEmpty();
        assertThat(sessions.open(sessions.seal(other))).isPresent();
    }

    @Test
    void bindsFormsToTheirSession() {
        Sessions sessions = at(BEGIN);
        Session session = sessions.begin("ann");
        assertThat(sessions.owns(session, sessions.formToken(session))).isTrue();
        assertThat(sessions.owns(session, sessions.formToken(sessions.begin("ann"))))
                .isFalse();
        assertThat(sessions.owns(session, null)).isFalse();
        assertThat(sessions.owns(session, "")).isFalse();
    }

    private Sessions at(Instant now) {
        return new Sessions(key, Clock.fixed(now, ZoneOffset.UTC), Duration.ofMinutes(15), Duration.ofHours(8));
    }

    private static SiteKey drawn() {
        try {
            return SiteKey.of(Base64.getMimeEncoder()
                    .encodeToString(KeyPairGenerator.getInstance("Ed25519")
                            .generateKeyPair()
                            .getPrivate()
                            .getEncoded()));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
