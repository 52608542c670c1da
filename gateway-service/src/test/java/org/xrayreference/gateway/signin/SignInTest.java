package org.xrayreference.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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

    @Test
    void givesNobodyMoreGuessesForGuessingAtTheSameMoment() throws Exception {
        // Given
        int atOnce = 8;
        ExecutorService guesses = Executors.newFixedThreadPool(atOnce);

        // When
        List<SignIn.Outcome> outcomes = new ArrayList<>();
        try {
            Callable<SignIn.Outcome> wrong = () -> signIn.attempt("ann", "wrong", "192.0.2.1");
            for (Future<SignIn.Outcome> guess : guesses.invokeAll(Collections.nCopies(atOnce, wrong))) {
                outcomes.add(guess.get());
            }
        } finally {
            guesses.shutdownNow();
        }

        // Then: the third makes the rest wait, but for one that is being checked beside it.
        assertThat(outcomes.stream().filter(new SignIn.Outcome.Wrong()::equals).count())
                .isBetween(3L, 4L);
    }

    @Test
    void remembersNoMoreOfANameThanANameHas() {
        Lockout names = lockout();
        SignIn bounded = new SignIn(Accounts.of(List.of("ann:" + HASH)), names, lockout(), (event, operator) -> {});

        bounded.attempt("x".repeat(30_000) + 1, "wrong", "192.0.2.1");
        bounded.attempt("x".repeat(30_000) + 2, "wrong", "192.0.2.2");

        assertThat(names.size()).isEqualTo(1);
    }

    private static Lockout lockout() {
        return new Lockout(Clock.systemUTC(), 3, Duration.ofMinutes(1), Duration.ofMinutes(1));
    }
}
