package org.xrayreference.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P24")
@DisplayName("P24: an operator signs in with a password that cannot be guessed by trying")
class SignInTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String HASH = Accounts.hash(PASSWORD);

    private final List<String> recorded = new ArrayList<>();
    private final SignIn signIn = new SignIn(
            Accounts.of(List.of("ann:" + HASH)),
            lockout(),
            lockout(),
            (event, operator) -> recorded.add(event + " " + operator.orElse("-")));

    @Test
    void looksAtNoPasswordWhileTheNameWaits() {
        // Given
        for (int i = 0; i < 3; i++) {
            assertThat(signIn.attempt("ann", "wrong " + i, "192.0.2." + i)).isEqualTo(new SignIn.Outcome.Wrong());
        }

        // When
        SignIn.Outcome outcome = signIn.attempt("ann", PASSWORD, "192.0.2.9");

        // Then
        assertThat(outcome).isInstanceOf(SignIn.Outcome.Wait.class);
        assertThat(recorded).containsExactly("wrong-password ann", "wrong-password ann", "locked ann");
    }

    @Test
    void makesAnAddressWaitWhateverNamesItTries() {
        for (int i = 0; i < 3; i++) {
            signIn.attempt("guess" + i, "wrong", "2001:db8:1:2:0:0:0:" + i);
        }
        assertThat(signIn.attempt("ann", PASSWORD, "2001:db8:1:2:ffff:0:0:1")).isInstanceOf(SignIn.Outcome.Wait.class);
        assertThat(signIn.attempt("ann", PASSWORD, "2001:db8:1:3:0:0:0:1"))
                .isEqualTo(new SignIn.Outcome.Welcome("ann"));
    }

    @Test
    void treatsANameThatDoesNotExistLikeOneThatDoesAndWritesItNowhere() {
        for (int i = 0; i < 3; i++) {
            assertThat(signIn.attempt("my secret password", "wrong", "192.0.2." + i))
                    .isEqualTo(new SignIn.Outcome.Wrong());
        }
        assertThat(signIn.attempt("my secret password", "wrong", "192.0.2.9")).isInstanceOf(SignIn.Outcome.Wait.class);
        assertThat(recorded).containsExactly("wrong-password -", "wrong-password -", "locked -");
    }

    private static Lockout lockout() {
        return new Lockout(Clock.systemUTC(), 3, Duration.ofMinutes(1), Duration.ofMinutes(1));
    }
}
